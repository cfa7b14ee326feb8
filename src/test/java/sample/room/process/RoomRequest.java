package sample.room.process;

import org.ibcm.engine.Variable;

/** The sample's mirror: what a constants class looks like when model and code agree. */
final class RoomRequest {

    static final String PROCESS = "room-request";
    static final String ANSWER_REQUEST = "UserTask_AnswerRequest";
    static final String REQUEST_WITHDRAWN = "RequestWithdrawn";
    static final Variable<Integer> SEATS = Variable.number("seats");

    private RoomRequest() {}
}
