package org.salesadvisor.leads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salesadvisor.leads.learned.KnownLeads;
import org.salesadvisor.leads.learned.Learning;
import org.salesadvisor.leads.learned.Terms;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.store.LeadFilter;
import org.salesadvisor.leads.store.LeadLists;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.leads.store.LeadState;
import org.salesadvisor.leads.store.ToldByDatasets;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/**
 * Learns scores from leads whose outcome is known, as of the begin of today (UTC). Nothing is
 * stored; the last few are kept in memory for as long as leads, datasets and rules stay the same.
 * Thread-safe; waits for the database.
 */
@ApplicationScoped
class LearnedScores {

  private static final int MOST_KEPT = 20;

  private final LeadLists lists;
  private final ToldByDatasets told;
  private final LeadState state;
  private final LeadWork work;
  private final Cache<Key, LearnedReport> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /** Everything that a score follows from. */
  private record Key(LearnedQuery asked, Instant asOf, LeadState.State state, String rules) {}

  LearnedScores(LeadLists lists, ToldByDatasets told, LeadState state, LeadWork work) {
    this.lists = lists;
    this.told = told;
    this.state = state;
    this.work = work;
  }

  LearnedReport of(LearnedQuery asked) {
    LeadJudge judge = work.judge();
    Instant asOf = work.now().truncatedTo(ChronoUnit.DAYS);
    Key key = new Key(asked, asOf, state.now(), judge.rules().digest());
    return known.get(key, none -> new Reading(asked, asOf, judge).report());
  }

  /** A lead beside what was learned from others. */
  LeadThen then(LeadLog log, LearnedQuery asked) {
    return new LeadThen(log, told.of(List.of(log.lead())).get(log.lead().id()), asked, work.now());
  }

  /** Reads leads. For one thread. */
  private final class Reading {

    private final LearnedQuery asked;
    private final Instant asOf;
    private final LeadJudge judge;
    private final KnownLeads leads = new KnownLeads();
    private long young;
    private long endedBefore;

    private Reading(LearnedQuery asked, Instant asOf, LeadJudge judge) {
      this.asked = asked;
      this.asOf = asOf;
      this.judge = judge;
    }

    private LearnedReport report() {
      lists.pieces(new LeadFilter(null, null, null, asked.dataset(), null), this::add);
      return LearnedReport.of(
          asked, asOf, young, endedBefore, Learning.of(leads, terms()), judge.rules());
    }

    private void add(List<LeadLog> piece) {
      Map<UUID, ToldByDatasets.Told> tellings = told.of(piece.stream().map(LeadLog::lead).toList());
      for (LeadLog log : piece) {
        add(new LeadThen(log, tellings.get(log.lead().id()), asked, asOf));
      }
    }

    private void add(LeadThen lead) {
      if (!lead.isTimeOver()) {
        young++;
      } else if (lead.endedBefore()) {
        endedBefore++;
      } else {
        leads.add(lead.known(judge));
      }
    }

    private Terms terms() {
      Norms norms = judge.rules().norms();
      return new Terms(
          asked.horizonDays(),
          asked.afterDays(),
          CalculationNorm.LEARNED_HELD_OUT.value(norms),
          CalculationNorm.LEARNED_CASES.value(norms),
          CalculationNorm.LEARNED_COLUMN.value(norms));
    }
  }
}
