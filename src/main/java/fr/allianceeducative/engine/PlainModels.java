package fr.allianceeducative.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads a model before it may run: it names delegates, listeners, facts and words of the house, and brings no code of its own, be it as
 * a class, a script, a connector, a command of the machine or a call in an expression.
 */
final class PlainModels extends AbstractBpmnParseListener {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> FOREIGN_ELEMENTS = Set.of("script", "scriptTask", "connector", "field");
  private static final Set<String> FOREIGN_ATTRIBUTES =
      Set.of(
          "class", "expression", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression", "scriptFormat",
          "resource");

  /** Of the service task alone: a mail, a command of the machine, a worker outside. */
  private static final String TYPE = CAMUNDA + ":type";

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern CALL = Pattern.compile("[(\\[]|[^\\d\\s]\\s*\\.");
  private static final String BUSINESS_KEY = "execution.processBusinessKey";

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    read(root);
  }

  private static void read(Element element) {
    if (element.getTagName().equals("documentation")) {
      return;
    }
    refuseIf(FOREIGN_ELEMENTS.contains(element.getTagName()), element);
    for (String name : element.attributes()) {
      refuseIf(name.equals(TYPE) || FOREIGN_ATTRIBUTES.contains(name.substring(name.lastIndexOf(':') + 1)), element);
      refuseIf(calls(element.attribute(name)), element);
    }
    refuseIf(calls(element.getText()), element);
    element.elements().forEach(PlainModels::read);
  }

  private static boolean calls(String text) {
    Matcher expressions = EXPRESSION.matcher(text);
    while (expressions.find()) {
      String expression = QUOTED.matcher(expressions.group(1)).replaceAll("''");
      // a quotation mark behind a backslash would hide the rest
      if (expression.contains("\\") || !expression.strip().equals(BUSINESS_KEY) && CALL.matcher(expression).find()) {
        return true;
      }
    }
    return false;
  }

  private static void refuseIf(boolean foreign, Element element) {
    if (foreign) {
      throw new BadUserRequestException(
          "Ce modèle apporte du code (ligne %d) : nommez un délégué de la maison, un fait ou un mot, sans rien appeler. Rien n’a été changé."
              .formatted(element.getLine()));
    }
  }
}
