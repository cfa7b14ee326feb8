package org.ibcm.group;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A member organisation in a group, from the day it joined to the day it left (D.4.c). */
@Entity
@Table(name = "group_seat")
class Seat {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "group_reference")
    private Group group;

    private String agency;
    private String representative;
    private LocalDate joinedOn;
    private LocalDate leftOn;

    protected Seat() {}

    static Seat of(Group group, String agency, String representative, LocalDate today) {
        Seat seat = new Seat();
        seat.id = UUID.randomUUID();
        seat.group = group;
        seat.agency = agency;
        seat.representative = representative;
        seat.joinedOn = today;
        return seat;
    }

    void represent(String name) {
        representative = name;
    }

    void leave(LocalDate today) {
        leftOn = today;
    }

    String agency() {
        return agency;
    }

    boolean isTaken() {
        return leftOn == null;
    }

    SeatView view() {
        return new SeatView(agency, representative, joinedOn, leftOn);
    }
}
