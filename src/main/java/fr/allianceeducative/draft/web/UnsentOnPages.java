package fr.allianceeducative.draft.web;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.Unsent;
import fr.allianceeducative.people.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts a sheet into the forms of the pages where people write, and gives back to them what they sent without a session. What is sent in time
 * ends what was kept.
 */
@Component
class UnsentOnPages implements HandlerInterceptor, WebMvcConfigurer {

  /** Pages with forms that hold more than a choice. Passwords are asked on none of them. */
  private static final String[] PAGES = {
    "/signaler", "/dossiers/*/fil", "/dossiers/*/correction/**", "/dossiers/*/acces-exceptionnel", "/dossiers/*/liens",
    "/dossiers/*/responsables/**"
  };

  private static final int FAILED = 500;

  private final UnsentForms forms;
  private final People people;
  private final Clock clock;

  UnsentOnPages(UnsentForms forms, People people, Clock clock) {
    this.forms = forms;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(PAGES);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (HttpMethod.GET.matches(request.getMethod())) {
      author().flatMap(author -> forms.find(author, path(request))).ifPresent(kept -> request.setAttribute(Unsent.ATTRIBUTE, kept));
    }
    return true;
  }

  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
    if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
      return;
    }
    String address = drawn(request).map(UnsentForms.Drawn::page).orElseGet(() -> path(request));
    author().ifPresent(author -> page.addObject("sheet", forms.sheet(author, address)));
    page.addObject("keptTime", clock.getZone());
    page.addObject("keptFrench", Locale.FRENCH);
    // a refusal of a moment ago knows better
    page.addObject("kept", page.getModel().containsKey("refusal") ? null : request.getAttribute(Unsent.ATTRIBUTE));
  }

  @Override
  public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
    drawn(request)
        .filter(drawn -> author().filter(drawn.author()::equals).isPresent())
        .ifPresent(
            drawn -> {
              if (failure != null || response.getStatus() >= FAILED) {
                forms.keep(drawn, path(request), request.getParameterMap());
              } else {
                forms.forget(drawn.author(), drawn.page());
              }
            });
  }

  private Optional<UnsentForms.Drawn> drawn(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod()) ? forms.drawn(request.getParameter(UnsentForms.FIELD)) : Optional.empty();
  }

  private Optional<String> author() {
    return people.current().map(Staff::userName);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
