package org.ibcm.group;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An activity of a group's workplan (D.4.b). */
@Entity
@Table(name = "workplan_line")
class WorkplanLine {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "group_reference")
    private Group group;

    private int place;
    private String activity;
    private String responsibleAgency;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private LineStatus status;

    protected WorkplanLine() {}

    static WorkplanLine of(Group group, int place, PlannedLine planned) {
        WorkplanLine line = new WorkplanLine();
        line.id = planned.id() == null ? UUID.randomUUID() : planned.id();
        line.group = group;
        line.place = place;
        line.replan(place, planned);
        return line;
    }

    void replan(int place, PlannedLine planned) {
        this.place = place;
        activity = planned.activity();
        responsibleAgency = planned.responsibleAgency();
        dueOn = planned.dueOn();
        status = planned.status();
    }

    void complete() {
        status = LineStatus.DONE;
    }

    boolean isDone() {
        return status == LineStatus.DONE;
    }

    int place() {
        return place;
    }

    UUID id() {
        return id;
    }

    PlannedLine view() {
        return new PlannedLine(id, activity, responsibleAgency, dueOn, status);
    }
}
