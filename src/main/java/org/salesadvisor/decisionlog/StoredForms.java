package org.salesadvisor.decisionlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms that were durable when last heard of, so that they need not be sent again. A form that
 * is sent again is stored once all the same. Thread-safe.
 */
final class StoredForms {

  /** Real customers take a few dozen; beyond this it begins anew. */
  private static final int MOST = 10_000;

  private final Set<String> digests = ConcurrentHashMap.newKeySet();

  /** Those that must be sent with these decisions, each once. */
  List<AnswerForm> unknown(List<Decision> decisions) {
    // Writers, also of other replicas, wait for each other's forms: one order for all, no deadlock.
    Map<String, AnswerForm> unknown = new TreeMap<>();
    for (Decision decision : decisions) {
      AnswerForm form = decision.answer().form();
      if (form != null && !digests.contains(form.digest())) {
        unknown.put(form.digest(), form);
      }
    }
    return new ArrayList<>(unknown.values());
  }

  /** They were committed. */
  void stored(List<AnswerForm> forms) {
    if (digests.size() + forms.size() > MOST) {
      digests.clear();
    }
    forms.forEach(form -> digests.add(form.digest()));
  }

  /**
   * Whatever was heard may hold no longer: somebody removed forms, or another server took over.
   *
   * @return whether anything was known
   */
  boolean forget() {
    boolean known = !digests.isEmpty();
    digests.clear();
    return known;
  }
}
