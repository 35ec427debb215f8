package org.salesadvisor.account.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.salesadvisor.account.Profiles;

@Domain(Profiles.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class ProfileRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Property
  void whatIsWrittenIsReadAsTheSameProfile(@ForAll Profile profile) {
    byte[] written = ProfileJson.canonical(profile);

    Profile read = ProfileJson.read(written, Profiles.NOW);

    assertEquals(profile, read, () -> new String(written, UTF_8));
    assertArrayEquals(written, ProfileJson.canonical(read));
  }

  @Property
  void theOrderOfFieldsDoesNotMatter(@ForAll Profile profile, @ForAll Random random)
      throws Exception {
    byte[] written = ProfileJson.canonical(profile);
    byte[] shuffled = JSON.writeValueAsBytes(shuffled(JSON.readTree(written), random));

    assertEquals(profile, ProfileJson.read(shuffled, Profiles.NOW));
  }

  @Property(tries = 200)
  void aFieldThatIsNullIsAFieldThatIsLeftOut(@ForAll Profile profile) throws Exception {
    ObjectNode tree = (ObjectNode) JSON.readTree(ProfileJson.canonical(profile));
    ProfileDocument.SHAPE.names().stream().filter(name -> !tree.has(name)).forEach(tree::putNull);

    assertEquals(profile, ProfileJson.read(JSON.writeValueAsBytes(tree), Profiles.NOW));
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      names.forEach(name -> object.set(name, shuffled(node.get(name), random)));
      return object;
    } else if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(one -> array.add(shuffled(one, random)));
      return array;
    }
    return node;
  }
}
