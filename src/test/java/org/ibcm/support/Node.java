package org.ibcm.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ibcm.IbcmProcesses;
import org.springframework.boot.SpringApplication;

/** The application in a process of its own: a second one beside it is a second node. */
public final class Node implements AutoCloseable {

    private static final String READY = "node is ready";

    private final Process process;
    private final CompletableFuture<List<String>> start = new CompletableFuture<>();

    private Node(Process process) {
        this.process = process;
        // to the very end: a node stands still when nobody takes what it writes
        new Thread(this::read, "output of a node").start();
    }

    /** Begins to start a node; {@link #awaitReady} tells when it is there. */
    public static Node launch(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                // Surefire's ends with an empty entry, which means the working directory
                System.getProperty("java.class.path").replaceAll(File.pathSeparator + "$", ""),
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

    /** Everything that the node wrote until it was ready; fails with it when the node did not start. */
    public List<String> awaitReady() {
        return start.orTimeout(3, TimeUnit.MINUTES).join();
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        process.inputReader().lines().forEach(line -> {
            if (line.equals(READY)) {
                start.complete(List.copyOf(lines));
            }
            lines.add(line);
        });
        start.completeExceptionally(new AssertionError("The node did not start:\n" + String.join("\n", lines)));
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroy(); // Process.destroy() would close what is still read
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    public static void main(String[] arguments) {
        SpringApplication.run(IbcmProcesses.class, arguments);
        System.out.println(READY);
    }
}
