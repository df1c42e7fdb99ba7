package fr.allianceeducative.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.testing.DoorTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DoorTest
class DelegatesTest {

  private static final Pattern BEAN = Pattern.compile("[a-zA-Z]+(Delegate|Listener)");

  @Autowired private ApplicationContext house;
  @Autowired private List<ModelWords> words;

  @Test
  void every_bean_a_model_names_is_in_the_house() {
    Set<String> named = new TreeSet<>();
    for (Path model : Models.bpmn()) {
      Models.expressions(model).stream().filter(each -> BEAN.matcher(each).matches()).forEach(named::add);
    }
    assertThat(named).isNotEmpty().allMatch(house::containsBean);
  }

  @Test
  void every_listener_and_delegate_of_the_house_is_named_by_a_model() {
    Set<String> named = new TreeSet<>();
    Models.bpmn().forEach(model -> named.addAll(Models.expressions(model)));
    Set<String> beans = new TreeSet<>();
    for (String bean : house.getBeanDefinitionNames()) {
      Class<?> type = house.getType(bean);
      if (BEAN.matcher(bean).matches() && type != null && type.getName().startsWith("fr.allianceeducative")) {
        beans.add(bean);
      }
    }
    assertThat(named).containsAll(beans);
  }

  @Test
  void every_word_of_a_model_that_is_neither_a_bean_nor_a_fact_has_a_meaning() {
    for (Path model : Models.bpmn()) {
      Set<String> facts = Models.facts(Models.read(model));
      assertThat(Models.expressions(model))
          .as(model.toString())
          .filteredOn(each -> each.matches("[a-zA-Z_0-9]+") && !BEAN.matcher(each).matches() && !facts.contains(each))
          .allMatch(each -> words.stream().anyMatch(known -> known.knows(each)));
    }
  }
}
