package org.ibcm.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told: one scripted behaviour per connection, then it takes everything. */
class ScriptedMailServer implements AutoCloseable {

    enum Behaviour {
        ACCEPT,
        /** Greylisting: 451 to the recipient. */
        TRY_LATER,
        /** 550 to the recipient. */
        NO_SUCH_MAILBOX,
        /** Takes the whole message and hangs up instead of answering. */
        TAKE_AND_HANG_UP
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ConcurrentLinkedQueue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    ScriptedMailServer(Behaviour... script) throws IOException {
        this.script.addAll(List.of(script));
        Thread server = new Thread(this::serve, "scripted-mail-server");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Messages that reached the server in full, whatever it answered. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                Behaviour next = script.poll();
                talk(connection, next == null ? Behaviour.ACCEPT : next);
            } catch (IOException e) {
                // the other side left, or the test is over
            }
        }
    }

    private void talk(Socket connection, Behaviour behaviour) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(connection.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && behaviour == Behaviour.TRY_LATER) {
                say(out, "451 4.7.1 greylisted");
            } else if (line.startsWith("RCPT") && behaviour == Behaviour.NO_SUCH_MAILBOX) {
                say(out, "550 5.1.1 no such mailbox");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                taken.add(data(in));
                if (behaviour == Behaviour.TAKE_AND_HANG_UP) {
                    return;
                }
                say(out, "250 taken");
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
