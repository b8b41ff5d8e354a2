package org.parallax.workbench.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A client that sends exactly what it is told, also what no browser would.
final class Raw {
  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Raw(int port) {
    this.port = port;
    headers.put("Host", "127.0.0.1:" + port);
    headers.put("Connection", "close");
  }

  Raw header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Answer get(String path) throws IOException {
    return send("GET", path, "");
  }

  Answer post(String path, String body) throws IOException {
    headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
    return send("POST", path, body);
  }

  Answer send(String method, String path, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (method.equals("POST") && !headers.containsKey("Transfer-Encoding")) {
      headers.putIfAbsent("Content-Length", Integer.toString(bytes.length));
    }
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.toString().getBytes(StandardCharsets.UTF_8));
      try {
        out.write(bytes);
        out.flush();
      } catch (IOException _) {
        // The server answers and hangs up before it has read a body that it refuses.
      }
      return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /// What came back.
  record Answer(int status, Map<String, String> headers, String body) {
    static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      List<String> lines = text.substring(0, end).lines().toList();
      Map<String, String> headers = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      return new Answer(
          Integer.parseInt(lines.getFirst().substring(9, 12)), headers, text.substring(end + 4));
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }
}
