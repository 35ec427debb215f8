package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

/** A report on leads, laid out for a person. */
class LeadReportPageTest {

  private static final String REPORT =
      """
      {"steps": [{"step": "LEAD", "waiting": 7158, "medianDays": null,
        "further": {"k": 842, "n": 8000, "rate": 0.10525, "low": 0.0987, "high": 0.1122}}],
       "acceptance": {"hours": 48, "inTime": {"k": 0, "n": 0, "rate": null},
        "waitingTooLong": 2401, "tooLong": []}}
      """;

  @Test
  void everyCountIsWrittenAsTheOthersOfItsLine() throws JsonProcessingException {
    List<String> lines =
        new LeadReportPage(Language.NL).figures(new ObjectMapper().readTree(REPORT));

    assertEquals("  LEAD 842/8.000 = 10,5 % (9,9 – 11,2) · 7.158 nog daar", lines.get(1));
    assertEquals("  Langer aan het wachten: 2.401", lines.get(3));
  }
}
