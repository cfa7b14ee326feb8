package org.ibcm.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who talks HTTP to the application: a stranger, a program with a password, or a browser after its sign-in. */
public class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();

    private Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    public static Visitor stranger(int port) {
        return new Visitor(port);
    }

    public static Visitor withPassword(int port, String userId, String password) {
        String credentials = userId + ":" + password;
        return new Visitor(port)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs in to a web application as its page does. */
    public static Visitor inBrowser(int port, String userId, String password, String application) {
        Visitor visitor = new Visitor(port);
        visitor.get("/camunda/app/" + application + "/default/");
        Answer answer = visitor.withCsrfToken()
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/" + application,
                        ("username=" + userId + "&password=" + password).getBytes(StandardCharsets.UTF_8),
                        "application/x-www-form-urlencoded");
        if (answer.status() != 200) {
            throw new IllegalStateException("No sign-in for " + userId + ": " + answer);
        }
        visitor.get("/camunda/app/" + application + "/default/");
        return visitor.withCsrfToken();
    }

    /** Has signed in on the portal's page as one of the people of the demonstration. */
    public static Visitor signedIn(int port, String userId) {
        Visitor visitor = new Visitor(port);
        Answer answer = visitor.signIn(userId, "demo", "/");
        if (answer.status() != 302) {
            throw new IllegalStateException("No sign-in for " + userId + ": " + answer);
        }
        return visitor;
    }

    /** Signs in on the portal's page; answers what came back. */
    public Answer signIn(String userId, String password, String next) {
        return submit(
                "/sign-in",
                "/sign-in",
                "username=" + encoded(userId) + "&password=" + encoded(password) + "&next=" + encoded(next));
    }

    /** Sends a form of the portal: with the token that stands in the page. */
    public Answer submit(String page, String action, String fields) {
        Matcher token = FORM_TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return send(
                "POST",
                action,
                (fields + "&_csrf=" + encoded(token.group(1))).getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    /** Sends the form of a page that takes a {@code file}, with the token that stands in the page. */
    public Answer sendFile(String page, String action, String fileName, byte[] content) {
        return sendFile(page, action, fileName, content, List.of());
    }

    /** @param fields what else the form holds, as {@code name=value} */
    public Answer sendFile(String page, String action, String fileName, byte[] content, List<String> fields) {
        Matcher token = FORM_TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        String boundary = "boundary-of-a-form";
        String texts = Stream.concat(Stream.of("_csrf=" + token.group(1)), fields.stream())
                .map(field -> field.split("=", 2))
                .map(field -> """
                        --%s\r
                        Content-Disposition: form-data; name="%s"\r
                        \r
                        %s\r
                        """.formatted(boundary, field[0], field[1]))
                .collect(Collectors.joining());
        byte[] head = (texts + """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, fileName)).getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        byte[] body = ByteBuffer.allocate(head.length + content.length + end.length)
                .put(head)
                .put(content)
                .put(end)
                .array();
        return send("POST", action, body, "multipart/form-data; boundary=" + boundary);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** From now on with this header; without it when the value is null. */
    public Visitor with(String header, String value) {
        headers.remove(header);
        if (value != null) {
            headers.put(header, value);
        }
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** A file, byte by byte; the answer must be 200. */
    public byte[] download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No " + path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String json) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer send(String method, String path, byte[] body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fetches a page and from then on sends the token that came with it. */
    public Visitor withCsrf() {
        get("/camunda/app/tasklist/default/");
        return withCsrfToken();
    }

    private Visitor withCsrfToken() {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        return with("X-XSRF-TOKEN", token);
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("no JSON: " + body, e);
            }
        }

        public String message() {
            return json().path("message").asText();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }
}
