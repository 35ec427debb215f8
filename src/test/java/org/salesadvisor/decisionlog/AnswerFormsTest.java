package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers have in common is kept once and they are read whole. */
class AnswerFormsTest {
  private final LogDatabase database = LogDatabase.shared();
  private final String account = UUID.randomUUID().toString();
  private final AnswerForm form = form("a");
  private AgroalDataSource pool;
  private GroupCommit log;

  @BeforeEach
  void open() throws SQLException {
    pool = database.pool(6);
    log = newLog();
  }

  @AfterEach
  void close() {
    log.close();
    pool.close();
  }

  private GroupCommit newLog() {
    return new GroupCommit(pool, DecisionLogSettings.DEFAULTS, new SimpleMeterRegistry());
  }

  /** Has three gaps: a value, a value, and fields that may be none. */
  private AnswerForm form(String name) {
    String start = "{\"of\":\"" + name + " " + account + "\", \"x\":";
    return AnswerForm.of(List.of(start, ",\"é\":", "", "}"));
  }

  private List<String> answers() {
    return database.query(
        "SELECT answer FROM whole_decision WHERE account = '" + account + "' ORDER BY id");
  }

  private List<String> forms() {
    return database.query("SELECT count(*) FROM advice_form WHERE pieces LIKE '%" + account + "%'");
  }

  @Test
  void anAnswerIsReadByteForByte() {
    Decisions.await(log.append(Decisions.withForm(account, form, "1.50", "\"€😀\\n\"", "")));
    Decisions.await(log.append(Decisions.withForm(account, form, "{ }", "2", ",\"z\":[1,  2]")));

    String start = "{\"of\":\"a " + account + "\", \"x\":";
    assertEquals(
        List.of(start + "1.50,\"é\":\"€😀\\n\"}", start + "{ },\"é\":2,\"z\":[1,  2]}"), answers());
    assertEquals(List.of("1"), forms());
  }

  @Test
  void aFormThatManySendAtOnceIsKeptOnce() {
    List<AnswerForm> several = IntStream.range(0, 40).mapToObj(i -> form("f" + i)).toList();
    try (GroupCommit replica = newLog()) {
      List<CompletionStage<Appended>> stages = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        GroupCommit one = i % 2 == 0 ? log : replica;
        AnswerForm any = several.get(i % 2 == 0 ? i / 2 % 40 : 39 - i / 2 % 40);
        stages.add(one.append(Decisions.withForm(account, any, "1", "2", "")));
      }
      stages.forEach(stage -> assertFalse(Decisions.await(stage).replayed()));
    }

    assertEquals(List.of("40"), forms());
    assertEquals(400, answers().size());
  }

  @Test
  void aFormIsKeptWithTheNeighboursOfARowAtFault() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      decisions.add(Decisions.withForm(account, form, "1", "2", ""));
    }
    decisions.set(7, Decisions.withForm("NUL \u0000 in the account", form, "1", "2", ""));

    List<Outcome> outcomes = log.appendAll(decisions);

    assertEquals(19, outcomes.stream().filter(Appended.class::isInstance).count());
    assertEquals(19, answers().size());
    assertEquals(List.of("1"), forms());
  }

  @Test
  void aFormThatWasRemovedComesAgain() {
    Decisions.await(log.append(Decisions.withForm(account, form, "1", "2", "")));
    database.execute("DELETE FROM decision WHERE account = '" + account + "'");
    database.execute("DELETE FROM advice_form WHERE digest = '" + form.digest() + "'");

    Decisions.await(log.append(Decisions.withForm(account, form, "3", "4", "")));

    assertEquals(1, answers().size());
  }

  @Test
  void aFormThatIsNamedCanNeitherBeRemovedNorChanged() {
    Decisions.await(log.append(Decisions.withForm(account, form, "1", "2", "")));

    String named = " WHERE digest = '" + form.digest() + "'";
    for (String sql :
        List.of("DELETE FROM advice_form" + named, "UPDATE advice_form SET pieces = ''" + named)) {
      assertThrows(IllegalStateException.class, () -> database.execute(sql), sql);
    }
  }

  @Test
  void anEscapedNulInAGapIsRefused() {
    Decision escaped = Decisions.withForm(account, form, "\"\\u0000\"", "2", "");

    assertInstanceOf(DecisionRejectedException.class, Decisions.failure(log.append(escaped)));
  }

  @Test
  void aPieceIsALine() {
    List<String> pieces = List.of("{\"a\":\n", "}");

    assertThrows(IllegalArgumentException.class, () -> AnswerForm.of(pieces));
  }
}
