package org.salesadvisor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.batch.Format;
import org.salesadvisor.account.batch.Result;
import org.salesadvisor.account.batch.ResultWriter;
import org.salesadvisor.account.batch.Verdict;
import org.salesadvisor.language.Language;

/** The advice on one profile as JSON that people can read too. */
final class OneJson implements ResultWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Language language;

  OneJson(Language language) {
    this.language = language;
  }

  @Override
  public byte[] head() {
    return new byte[0];
  }

  @Override
  public int chunk() {
    return 1;
  }

  @Override
  public byte[] write(List<Result> results) {
    Result result = results.get(0);
    return result.verdict() instanceof Verdict.Advised advised
        ? pretty(advised)
        : ResultWriter.of(Format.NDJSON, language).write(results);
  }

  private byte[] pretty(Verdict.Advised advised) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes).useDefaultPrettyPrinter()) {
      AdviceJson.write(json, advised.answer(), advised.rules().texts(language));
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return bytes.toByteArray();
  }
}
