package fr.allianceeducative.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Puts the house's settings on the application's engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /** For the page where people change their own; the house asks more when it makes an account. */
  private static final int SHORTEST_PASSWORD = 12;

  private static final String NAME = "[a-zA-Z0-9._-]+";

  /** After the starter's own plugins, whose history level and serialisation would otherwise win. */
  @Bean
  @Order(Ordering.DEFAULT_ORDER + 100)
  ProcessEnginePlugin houseSettings(
      ApplicationContext context,
      ObjectProvider<ModelWords> words,
      @Value("${alliance.password-strength:10}") int passwordStrength) {
    return new SpringBootProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineSettings.apply(engine);
        // user names say role and school: cpe.brito; groups are written as models name them: chef-etablissement
        engine.setUserResourceWhitelistPattern(NAME);
        engine.setGroupResourceWhitelistPattern(NAME);
        SlowPasswordHash slow = new SlowPasswordHash(new BCryptPasswordEncoder(passwordStrength));
        engine.setPasswordEncryptor(slow);
        engine.setCustomPasswordChecker(List.of(slow.before()));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(
            () -> List.of(new PasswordPolicyLengthRuleImpl(SHORTEST_PASSWORD), new PasswordPolicyUserDataRuleImpl()));
        engine.setExpressionManager(
            new SpringExpressionManager(context) {
              @Override
              protected ELResolver createElResolver() {
                return EngineSettings.withModelWords(super.createElResolver(), words::stream);
              }
            });
      }
    };
  }
}
