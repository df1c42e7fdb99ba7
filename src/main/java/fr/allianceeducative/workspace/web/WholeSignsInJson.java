package fr.allianceeducative.workspace.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** JSON on its way in, without the six signs that stand for the zero sign in it; two backslashes in a row are one, and stay. */
final class WholeSignsInJson extends ServletInputStream {

  private static final String ZERO = "0000";

  private final ServletInputStream sent;
  private final PushbackInputStream bytes;
  /** The sign behind a backslash that was handed out already. */
  private boolean escaped;

  WholeSignsInJson(ServletInputStream sent) {
    this.sent = sent;
    this.bytes = new PushbackInputStream(new BufferedInputStream(sent), 1 + ZERO.length());
  }

  @Override
  public int read() throws IOException {
    int next = bytes.read();
    while (next == '\\' && !escaped && isZero()) {
      next = bytes.read();
    }
    escaped = next == '\\' && !escaped;
    return next;
  }

  /** Passes over the rest of a zero sign; whatever else stands there is read again. */
  private boolean isZero() throws IOException {
    byte[] rest = bytes.readNBytes(1 + ZERO.length());
    if (new String(rest, StandardCharsets.ISO_8859_1).equals("u" + ZERO)) {
      return true;
    }
    bytes.unread(rest);
    return false;
  }

  @Override
  public boolean isFinished() {
    return sent.isFinished();
  }

  @Override
  public boolean isReady() {
    return sent.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    sent.setReadListener(listener);
  }
}
