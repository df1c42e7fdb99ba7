package fr.allianceeducative.testing;

import fr.allianceeducative.kernel.Keep;
import fr.allianceeducative.kernel.RetentionTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real retention table, without a process engine. */
public final class RetentionRows implements RetentionTable {

  @Override
  public Keep keep(String what, @Nullable String reason) {
    Map<String, Object> row = rows(what, reason).get(0);
    return Keep.of(((Number) row.get("months")).intValue(), (String) row.get("start"), (String) row.get("label"));
  }

  public static List<Map<String, Object>> rows(String what, @Nullable String reason) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("data", what);
    inputs.put("reason", reason);
    return Tables.rows("casefile", "retention", inputs);
  }
}
