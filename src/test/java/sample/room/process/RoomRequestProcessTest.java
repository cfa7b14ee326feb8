package sample.room.process;

import org.ibcm.support.CoversProcess;

@CoversProcess(RoomRequest.PROCESS)
abstract class RoomRequestProcessTest {}
