package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a file as text: its encoding is found by what decodes without a fault, never by what the sender declares.
 *
 * <p>UTF-8 is tried first, for hardly any text in another encoding is valid UTF-8 by chance; Windows-1252 is what remains.
 */
final class FileText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String SAVE_AS_CSV =
      "Ce fichier n’est pas un fichier CSV : ouvrez-le dans votre tableur, enregistrez-le au format CSV, puis envoyez-le à nouveau.";

  /** Beginnings of what people send instead: xlsx and zip, xls and doc, PDF, gzip, PNG, JPEG, RTF, pages saved as xls. */
  private static final List<byte[]> SIGNATURES =
      List.of(bytes("PK\003\004"), bytes("PK\005\006"), bytes("\u00d0\u00cf\u0011\u00e0"), bytes("%PDF"),
          bytes("\u001f\u008b"), bytes("\u0089PNG"), bytes("\u00ff\u00d8\u00ff"), bytes("{\\rtf"), bytes("<"));

  private final byte[] bytes;
  private final int start;
  private final Charset charset;

  private FileText(byte[] bytes, int start, Charset charset) {
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
  }

  static FileText of(byte[] bytes) {
    for (byte[] signature : SIGNATURES) {
      Refusal.unless(!startsWith(bytes, signature), SAVE_AS_CSV);
    }
    if (startsWith(bytes, bytes("\u00ff\u00fe"))) {
      return decodable(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, bytes("\u00fe\u00ff"))) {
      return decodable(bytes, 2, StandardCharsets.UTF_16BE);
    }
    for (byte each : bytes) {
      Refusal.unless(each != 0, SAVE_AS_CSV);
    }
    if (startsWith(bytes, bytes("\u00ef\u00bb\u00bf"))) {
      return decodable(bytes, 3, StandardCharsets.UTF_8);
    }
    int fault = firstFault(bytes, 0, StandardCharsets.UTF_8);
    return fault < 0 || holdsAccents(bytes, fault)
        ? decodable(bytes, 0, StandardCharsets.UTF_8)
        : decodable(bytes, 0, WINDOWS_1252);
  }

  Reader reader() {
    return new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
  }

  Charset charset() {
    return charset;
  }

  private static FileText decodable(byte[] bytes, int start, Charset charset) {
    Refusal.unless(firstFault(bytes, start, charset) < 0,
        "Des caractères de ce fichier sont illisibles : enregistrez-le au format CSV UTF-8, puis envoyez-le à nouveau.");
    return new FileText(bytes, start, charset);
  }

  /** Where the first character stands that does not decode, or -1. Goes through one small buffer: the text is not kept. */
  private static int firstFault(byte[] bytes, int start, Charset charset) {
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? in.position() : -1;
  }

  /** Accents that decoded before the fault: the file is UTF-8 and broke there; as Windows-1252 each name would come out wrong. */
  private static boolean holdsAccents(byte[] bytes, int end) {
    for (int i = 0; i < end; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (bytes[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
