package org.ibcm.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ibcm.IbcmProcesses;
import org.springframework.boot.SpringApplication;

/** The application in a process of its own: a second one beside it is a second node. */
public final class Node implements AutoCloseable {

    private static final String READY = "node is ready";

    private final Process process;
    private final BufferedReader output;

    private Node(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Begins to start a node; {@link #awaitReady} tells when it is there. */
    public static Node launch(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                "--server.port=0"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            return new Node(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the node has written until it was ready; a node that fails to start fails here. */
    public List<String> awaitReady() {
        List<String> lines =
                output.lines().takeWhile(line -> !line.equals(READY)).collect(Collectors.toCollection(ArrayList::new));
        if (!process.isAlive()) {
            throw new AssertionError("The node did not start:\n" + String.join("\n", lines));
        }
        return lines;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    public static void main(String[] arguments) {
        SpringApplication.run(IbcmProcesses.class, arguments);
        System.out.println(READY);
    }
}
