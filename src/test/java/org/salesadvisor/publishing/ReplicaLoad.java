package org.salesadvisor.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers of several replicas, without a pause. As those who balance load do, they go to another
 * replica when one cannot be reached; what any of them answers must be right.
 */
final class ReplicaLoad {

  private static final byte[] PROFILE =
      "{\"account\":{\"id\":\"REPLICA\"},\"product\":{\"standardisation\":\"TURNKEY\"}}"
          .getBytes(StandardCharsets.UTF_8);

  /** Of each version by its digest, the words that only its answers hold. */
  private final Map<String, String> wordsByDigest = new ConcurrentHashMap<>();

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private final List<Thread> callers = new ArrayList<>();
  private volatile List<Replica> replicas;
  private volatile boolean isOver;

  ReplicaLoad(List<Replica> replicas) {
    this.replicas = List.copyOf(replicas);
  }

  /** What the answers of this version say. */
  void knows(String digest, String words) {
    wordsByDigest.put(digest, words);
  }

  void begin() {
    for (int i = 0; i < replicas.size() * 2; i++) {
      int turn = i;
      Thread caller = new Thread(() -> call(turn), "caller-" + i);
      callers.add(caller);
      caller.start();
    }
  }

  /** From now on these are called. */
  void calls(List<Replica> others) {
    replicas = List.copyOf(others);
  }

  private void call(int turn) {
    try {
      while (!isOver) {
        // half of the answers are stored; a replica without database gives the others
        String path = "/api/v1/advice" + (turn % 2 == 0 ? "?store=false" : "");
        List<Replica> now = replicas;
        check(path, answer(path, now, (turn / 2) % now.size()));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpResponse<byte[]> answer(String path, List<Replica> all, int first)
      throws InterruptedException {
    for (int i = 0; i < all.size(); i++) {
      Replica replica = all.get((first + i) % all.size());
      try {
        HttpResponse<byte[]> answer =
            replica.send("POST", path, PROFILE, "Content-Type", "application/json");
        if (answer.statusCode() != 503 || path.contains("store=false")) {
          return answer;
        }
      } catch (IOException unreachable) {
        // the next one
      }
    }
    return null;
  }

  private void check(String path, HttpResponse<byte[]> answer) {
    if (answer == null || answer.statusCode() >= 300) {
      wrong.add(path + ": " + (answer == null ? "nobody answers" : answer.statusCode()));
      return;
    }
    try {
      JsonNode advice = Replica.json(answer);
      String digest = advice.at("/ruleset/digest").asText();
      String words = wordsByDigest.get(digest);
      String told = advice.at("/loop/text").asText();
      String reason = advice.at("/loop/because/0/text").asText();
      if (words == null || !told.contains(words) || !reason.contains(words)) {
        wrong.add("mixed: " + digest + " says " + told + " because " + reason);
      }
      answers.incrementAndGet();
    } catch (IOException noJson) {
      wrong.add(noJson.toString());
    }
  }

  long answers() {
    return answers.get();
  }

  /** What was no right answer. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  void stop() throws InterruptedException {
    isOver = true;
    for (Thread caller : callers) {
      caller.join();
    }
  }
}
