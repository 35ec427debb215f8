package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salesadvisor.language.Message;

/**
 * Says in our words what the parser of JSON says in its own, which are English and tell how it is
 * built and called.
 */
final class MalformedJson {

  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected (?:character \\(|close marker )'(.)'.*", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("(?:Unrecognized token|Non-standard token) '(.*?)'.*", Pattern.DOTALL);

  private MalformedJson() {}

  static Message told(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    return at == null || at.getLineNr() < 1
        ? RecordMessage.NO_JSON.with(why(broken))
        : RecordMessage.NO_JSON_AT.with(at.getLineNr(), at.getColumnNr(), why(broken));
  }

  private static Message why(JsonProcessingException broken) {
    if (broken instanceof JsonEOFException) {
      return RecordMessage.ENDS_EARLY.with();
    }
    return broken instanceof StreamConstraintsException
        ? RecordMessage.OUT_OF_BOUNDS.with()
        : why(broken.getOriginalMessage());
  }

  private static Message why(String talk) {
    Matcher token = TOKEN.matcher(talk);
    if (token.matches()) {
      return RecordMessage.WORD_OUT_OF_PLACE.with(Kind.abbreviated(token.group(1)));
    }
    if (talk.startsWith("Illegal unquoted character")) {
      return RecordMessage.CONTROL_CHARACTER.with();
    }
    if (talk.startsWith("Unrecognized character escape") || talk.contains("escape sequence")) {
      return RecordMessage.NO_ESCAPE.with();
    }
    if (talk.toLowerCase(Locale.ROOT).contains("numeric value")) {
      return RecordMessage.NUMBER_BADLY_WRITTEN.with();
    }
    Matcher character = CHARACTER.matcher(talk);
    return character.matches()
        ? RecordMessage.CHARACTER_OUT_OF_PLACE.with(Kind.abbreviated(character.group(1)))
        : RecordMessage.UNREADABLE_HERE.with();
  }
}
