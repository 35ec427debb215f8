package org.salesadvisor.account.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.account.profile.ProfileTable;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rules.ShippedRules;

class BatchTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

  @AfterAll
  static void stop() {
    WORKERS.shutdownNow();
  }

  private static Batch batch(Format out) {
    RulesDecider decider = new RulesDecider(ShippedRules.get(), CLOCK);
    return new Batch(decider, ResultWriter.of(out, Language.EN), WORKERS, 2, summary -> {});
  }

  private static String run(String input, Format in, Format out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream stream = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    batch(out).run(Batch.open(stream, in, CLOCK), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<JsonNode> objects(String lines) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : lines.split("\n")) {
      objects.add(JSON.readTree(line));
    }
    return objects;
  }

  private static String table(int count, long seed) {
    ProfileGenerator generator = new ProfileGenerator(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      Map<String, String> facts = generator.next(i);
      text.append(i == 1 ? ProfileGenerator.row(facts.keySet()) + "\n" : "");
      text.append(ProfileGenerator.row(facts.values())).append('\n');
    }
    return text.toString();
  }

  @Test
  void answersEachLineInItsPlaceAndABadOneWithItsNumber() throws IOException {
    String lines =
        "{\"account\":{\"id\":\"A\"}}\n\n{\"acount\":1}\n{\n{\"account\":{\"id\":\"B\"}}";
    List<JsonNode> answers = objects(run(lines, Format.NDJSON, Format.NDJSON));
    assertEquals(List.of(1, 3, 4, 5), answers.stream().map(a -> a.get("line").asInt()).toList());
    assertEquals("A", answers.get(0).at("/account/id").asText());
    assertEquals("INVALID_INPUT", answers.get(1).get("code").asText());
    assertEquals("/acount", answers.get(1).at("/errors/0/pointer").asText());
    assertEquals("MALFORMED_INPUT", answers.get(2).get("code").asText());
    assertEquals("UNDETERMINED", answers.get(3).at("/loop/status").asText());
  }

  @Test
  void aTableIsAnsweredByATable() throws IOException {
    String answer =
        run("account.id;product.standardisation\nA;TURNKEY\nB;TURNKY\n", Format.CSV, Format.CSV);
    List<String> rows = answer.lines().toList();
    assertEquals(3, rows.size());
    assertTrue(rows.get(1).startsWith("2,A,,UNDETERMINED,SOLUTION,5,"), rows.get(1));
    assertTrue(rows.get(2).contains("line 3, column product.standardisation"), rows.get(2));
    assertTrue(rows.get(2).contains("nearest is `TURNKEY`"), rows.get(2));
  }

  @Test
  void aLineThatIsNoUtf8IsNamedAndTheOthersGoOn() throws IOException {
    byte[] table =
        "account.id,account.name\nA,Caf\u00e9\nB,x\n".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    batch(Format.NDJSON).run(Batch.open(new ByteArrayInputStream(table), Format.CSV, CLOCK), bytes);
    List<JsonNode> answers = objects(bytes.toString(StandardCharsets.UTF_8));
    String message = answers.get(0).at("/errors/0/message").asText();
    assertTrue(message.contains("byte 6 (0xE9) is no UTF-8"), message);
    assertEquals("B", answers.get(1).at("/account/id").asText());
  }

  @Test
  void anEmptyTableAndUtf16AreNamed() {
    assertThrows(InvalidInputException.class, () -> run("", Format.CSV, Format.CSV));
    assertThrows(InvalidInputException.class, () -> run("\n \n", Format.CSV, Format.CSV));
    byte[] utf16 = "account.id\nA\n".getBytes(StandardCharsets.UTF_16);
    assertThrows(
        InvalidInputException.class,
        () -> Batch.open(new ByteArrayInputStream(utf16), Format.CSV, CLOCK));
  }

  @Test
  void noLinesGiveNoAnswers() throws IOException {
    assertEquals("", run("\n\n", Format.NDJSON, Format.NDJSON));
    assertEquals(1, run("account.id\n", Format.CSV, Format.CSV).lines().count());
  }

  @Property(tries = 20)
  void aTableAndJsonOfTheSameFactsGiveTheSameProfile(@ForAll long seed) {
    Map<String, String> facts = new ProfileGenerator(seed).next(1);
    ProfileTable table = ProfileTable.of(ProfileGenerator.row(facts.keySet()), 1);
    Profile byTable = table.read(ProfileGenerator.row(facts.values()), 2, CLOCK.instant());
    byte[] json = ProfileGenerator.json(facts).getBytes(StandardCharsets.UTF_8);
    Profile byJson = ProfileJson.read(json, CLOCK.instant());
    assertEquals(byJson, byTable);
    assertArrayEquals(ProfileJson.canonical(byJson), ProfileJson.canonical(byTable));
  }

  @Test
  void aBatchAnswersWhatEachLineAloneIsAnswered() throws IOException {
    List<String> rows = table(400, 7).lines().toList();
    List<String> together =
        run(String.join("\n", rows), Format.CSV, Format.NDJSON).lines().toList();
    assertEquals(400, together.size());
    for (int i = 1; i <= 400; i += 37) {
      String alone = run(rows.get(0) + "\n" + rows.get(i), Format.CSV, Format.NDJSON).strip();
      assertEquals(
          alone.replaceFirst("\"line\":2,", ""),
          together.get(i - 1).replaceFirst("\"line\":" + (i + 1) + ",", ""));
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void answersWhatItHasWhenTheInputPauses() throws Exception {
    PipedOutputStream client = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(client, 1 << 16);
    PipedInputStream answers = new PipedInputStream(1 << 20);
    PipedOutputStream out = new PipedOutputStream(answers);
    Thread service =
        new Thread(
            () -> {
              try (out) {
                batch(Format.CSV).run(Batch.open(in, Format.NDJSON, CLOCK), out);
              } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
              }
            });
    service.start();
    client.write("{\"account\":{\"id\":\"A\"}}\n".getBytes(StandardCharsets.UTF_8));
    client.flush();
    var reader =
        new java.io.BufferedReader(new java.io.InputStreamReader(answers, StandardCharsets.UTF_8));
    assertTrue(reader.readLine().startsWith("line,"));
    assertTrue(reader.readLine().startsWith("1,A,"));
    client.close();
    service.join();
  }

  @Test
  void whoeverReadsSlowlyIsReadSlowly() throws IOException {
    AtomicLong read = new AtomicLong();
    AtomicLong written = new AtomicLong();
    AtomicLong mostAhead = new AtomicLong();
    byte[] line = "{\"account\":{\"id\":\"A\"}}\n".getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("reads in pieces");
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (read.get() >= 20_000) {
              return -1;
            }
            System.arraycopy(line, 0, into, offset, line.length);
            read.incrementAndGet();
            return line.length;
          }

          @Override
          public int available() {
            return line.length;
          }
        };
    OutputStream slow =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new AssertionError("writes in pieces");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
              written.addAndGet(bytes[i] == '\n' ? 1 : 0);
            }
            mostAhead.accumulateAndGet(read.get() - written.get(), Math::max);
          }
        };
    Summary summary = batch(Format.CSV).run(Batch.open(endless, Format.NDJSON, CLOCK), slow);
    assertEquals(new Summary(20_000, 0), summary);
    assertTrue(mostAhead.get() <= 3 * 256 + 1, () -> mostAhead + " lines ahead");
  }

  @Test
  void aFailingOutputEndsTheRun() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    InputStream in = new ByteArrayInputStream(table(2_000, 1).getBytes(StandardCharsets.UTF_8));
    assertThrows(
        IOException.class, () -> batch(Format.CSV).run(Batch.open(in, Format.CSV, CLOCK), broken));
  }
}
