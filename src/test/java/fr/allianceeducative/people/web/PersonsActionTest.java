package fr.allianceeducative.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What keeps a session alive, and what does not. */
class PersonsActionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /camunda/api/engine/engine/default/filter/4f2a/list",
        "POST /camunda/api/engine/engine/default/filter/4f2a/count",
        "GET /camunda/api/engine/engine/default/filter",
        "GET /camunda/api/engine/engine/default/task/4f2a",
        "GET /camunda/api/engine/engine/",
        "GET /camunda/api/admin/auth/user/default",
      })
  void a_screen_left_open_is_nobodys_doing(String request) {
    assertThat(isAction(request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET /dossiers/AE-2026-000042",
        "POST /notifications",
        "GET /camunda/app/tasklist/default/",
        "GET /camunda/api/engine/engine/default/task/4f2a/deployed-form",
        "POST /camunda/api/engine/engine/default/task/4f2a/claim",
        "POST /camunda/api/engine/engine/default/task/4f2a/submit-form",
        "PUT /api/drafts/4f2a",
      })
  void opening_taking_sending_and_typing_are_somebodys(String request) {
    assertThat(isAction(request)).isTrue();
  }

  private static boolean isAction(String request) {
    String[] parts = request.split(" ");
    return PersonsAction.is(new MockHttpServletRequest(parts[0], parts[1]));
  }
}
