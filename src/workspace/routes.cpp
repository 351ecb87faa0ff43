// SPDX-License-Identifier: EUPL-1.2
#include "workspace/routes.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "api/who.hpp"
#include "base/mapped.hpp"
#include "core/asked_language.hpp"
#include "service/account/links.hpp"
#include "service/account/sessions.hpp"
#include "workspace/files.hpp"
#include "workspace/lost_text.hpp"
#include "workspace/pages.hpp"
#include "workspace/sent_form.hpp"

namespace kompass::workspace {
namespace {

using http::Method;
using http::Parameters;
using http::Request;
using http::Response;
using Pointer = std::shared_ptr<const Workspace>;
using Answerer = Response (*)(const Turn&);

enum class For { Everybody, SignedIn };

// Of the address, else of the person a link is for, else that the browser asks for.
Language language_for(const Workspace& workspace, const Request& request,
                      const Parameters& parameters) {
  if (const auto lang = parameters.find("lang"); lang != parameters.end()) {
    if (const auto known = language_of(lang->second)) return *known;
  }
  if (const auto token = parameters.find("token"); token != parameters.end()) {
    const auto link = service::look_at_link(workspace.stage().realm, token->second);
    if (link) return link->person.language;
  }
  return asked_language(request.header("Accept-Language"), Language::Swedish);
}

// Another site's form, or one of ours that was sent before somebody else signed in.
bool is_forged(const Turn& turn) {
  const auto& request = turn.visit.request;
  if (request.method != Method::Post) return false;
  if (api::of_another_site(turn.workspace.stage(), request)) return true;
  const auto& token = turn.who.session_token;
  return !token.empty() && !service::csrf_holds(token, turn.field("csrf"));
}

// A script that sends a form may ask for the address alone (RFC 7240): where it is led to, its
// browser would not tell it the place on the page.
Response as_preferred(const Request& request, Response response) {
  if (response.status != 303 || request.header("Prefer") != "return=minimal") return response;
  response.status = 204;
  response.with("Preference-Applied", "return=minimal");
  return response;
}

Response answer_to(const Turn& turn, For whom, Answerer answerer) {
  if (is_forged(turn)) return answer(turn, note(turn, "stale", 403));
  if (whom == For::SignedIn && turn.who.session_token.empty()) {
    const auto& path = turn.visit.request.path;
    return go_to(turn.visit.address("/logga-in?till=" + http::encoded(path)));
  }
  auto response = answerer(turn);
  constexpr int missing = 404;
  const bool lost = turn.visit.request.method == Method::Post && response.status == missing;
  auto kept = lost ? lost_text(turn) : std::nullopt;
  return kept ? std::move(*kept) : std::move(response);
}

struct Way {
  Method method;
  std::string path;
  For whom;
  Answerer answerer;
  http::Pace pace = http::Pace::Quick;
};

http::Route route(const Pointer& workspace, const Way& way) {
  const auto handler = [=](const Request& request, const Parameters& parameters) -> Response {
    const auto language = language_for(*workspace, request, parameters);
    const site::Visit visit(workspace->site(), language, request, parameters);
    const auto who = api::who_asks(workspace->stage(), request);
    const api::Who nobody;
    Turn turn{*workspace, visit, who ? *who : nobody, {}};
    if (!who) return answer(turn, note(turn, "unavailable", 503));
    if (way.method == Method::Post) turn.form = sent_fields(request);
    return as_preferred(request, answer_to(turn, way.whom, way.answerer));
  };
  return {way.method, way.path, handler, way.pace};
}

// Before the visit and beside the grading: what is answered, found, said and noted.
std::vector<Way> ways_of_material() {
  const std::string one = "/{lang}/arbete/{id}";
  const std::string described = one + "/sjalvbeskrivning", evidence = one + "/underlag";
  const std::string interviews = one + "/intervjuer", notes = one + "/anteckningar/{book}";
  constexpr auto members = For::SignedIn;
  constexpr auto slow = http::Pace::Slow;  // reads, hashes and writes files
  return {
      {Method::Get, described, members, show_self_description},
      {Method::Post, described + "/lamna-in", members, hand_in},
      {Method::Get, described + "/fordela", members, show_sharing},
      {Method::Post, described + "/fordela", members, save_sharing},
      {Method::Get, described + "/paminn", members, show_reminders},
      {Method::Post, described + "/paminn", members, send_reminder},
      {Method::Get, described + "/{sub_area}", members, show_answer},
      {Method::Post, described + "/{sub_area}", members, save_answer, slow},
      {Method::Get, described + "/{sub_area}/fil/{file}", members, answer_file, slow},
      {Method::Get, evidence, members, show_evidence},
      {Method::Get, evidence + "/{sub_area}", members, evidence_page},
      {Method::Post, evidence + "/{sub_area}", members, save_evidence, slow},
      {Method::Get, evidence + "/{sub_area}/{evidence}", members, evidence_page},
      {Method::Post, evidence + "/{sub_area}/{evidence}", members, save_evidence, slow},
      {Method::Post, evidence + "/{sub_area}/{evidence}/ta-bort", members, drop_evidence, slow},
      {Method::Get, evidence + "/{sub_area}/{evidence}/fil/{file}", members, evidence_file, slow},
      {Method::Get, interviews, members, show_interviews},
      {Method::Get, interviews + ".ics", members, interview_calendar},
      {Method::Get, interviews + "/ny", members, new_interview},
      {Method::Post, interviews + "/ny", members, add_interview},
      {Method::Get, interviews + "/tackning", members, show_coverage},
      {Method::Get, interviews + "/fragor/{group}", members, show_guide},
      {Method::Get, interviews + "/{interview}", members, show_interview},
      {Method::Post, interviews + "/{interview}", members, save_interview},
      {Method::Post, interviews + "/{interview}/ta-bort", members, drop_interview},
      {Method::Get, notes, members, show_notes},
      {Method::Post, notes, members, add_note},
      {Method::Post, notes + "/{note}", members, save_note},
      {Method::Post, notes + "/{note}/ta-bort", members, drop_note},
  };
}

// The own account. A form that was answered by a page has an address of its own; who asks for that
// is led to the page.
std::vector<Way> ways_of_account() {
  const std::string own = "/{lang}/konto";
  constexpr auto members = For::SignedIn;
  constexpr auto slow = http::Pace::Slow;  // weighs a password
  return {
      {Method::Get, own, members, show_account},
      {Method::Get, own + "/{form}", members, to_account},
      {Method::Post, own + "/uppgifter", members, save_person},
      {Method::Post, own + "/losenord", members, change_password, slow},
      {Method::Post, own + "/tvasteg", members, begin_two_step, slow},
      {Method::Post, own + "/tvasteg-bekrafta", members, confirm_two_step},
      {Method::Post, own + "/tvasteg-av", members, end_two_step},
      {Method::Post, own + "/reservkoder", members, renew_codes},
      {Method::Post, own + "/avsluta", members, end_session},
      {Method::Post, own + "/avsluta-alla", members, sign_out_everywhere},
      {Method::Post, own + "/nyckel", members, make_token},
      {Method::Post, own + "/dra-in", members, revoke_token},
  };
}

// All accounts and the installation, for who manages them; whoever does not is told that there is
// no such page.
std::vector<Way> ways_of_people() {
  const std::string all = "/{lang}/konton", one = all + "/{account}";
  constexpr auto members = For::SignedIn;
  return {
      {Method::Get, all, members, show_people},
      {Method::Post, all, members, invite_person},
      {Method::Get, one, members, show_person},
      {Method::Get, one + "/{form}", members, to_person},
      {Method::Post, one + "/uppgifter", members, save_other_person},
      {Method::Post, one + "/roll", members, give_role},
      {Method::Post, one + "/ta-roll", members, take_role},
      {Method::Post, one + "/inbjudan", members, invite_person_again},
      {Method::Post, one + "/losenord", members, make_reset_link},
      {Method::Post, one + "/tvasteg-av", members, end_two_step_of},
      {Method::Post, one + "/stang", members, close_person},
      {Method::Get, "/{lang}/installation", members, show_installation},
  };
}

}  // namespace

std::size_t largest_body(const std::string& path) {
  constexpr std::size_t texts = 512 * 1024;
  return path.find("/arbete/") == std::string::npos ? 0 : texts;
}

std::vector<http::Route> workspace_routes(const Pointer& workspace) {
  constexpr auto slow = http::Pace::Slow;  // weighs a password
  std::vector<Way> ways{
      {Method::Get, "/{lang}/logga-in", For::Everybody, sign_in_page},
      {Method::Post, "/{lang}/logga-in", For::Everybody, sign_in, slow},
      {Method::Post, "/{lang}/logga-ut", For::SignedIn, sign_out},
      {Method::Get, "/{lang}/nytt-losenord", For::Everybody, reset_page},
      {Method::Post, "/{lang}/nytt-losenord", For::Everybody, ask_for_reset},
      {Method::Get, "/link/{token}", For::Everybody, link_page},
      {Method::Post, "/link/{token}", For::Everybody, use_link, slow},
      {Method::Get, "/{lang}/arbete", For::SignedIn, start_page},
      {Method::Get, "/{lang}/arbete/ny", For::SignedIn, show_order},
      {Method::Post, "/{lang}/arbete/ny", For::SignedIn, make_evaluation},
      {Method::Get, "/{lang}/arbete/{id}", For::SignedIn, show_evaluation},
      {Method::Post, "/{lang}/arbete/{id}/steg", For::SignedIn, move_evaluation},
      {Method::Get, "/{lang}/arbete/{id}/uppgifter", For::SignedIn, show_facts},
      {Method::Post, "/{lang}/arbete/{id}/uppgifter", For::SignedIn, save_facts},
      {Method::Get, "/{lang}/arbete/{id}/brev", For::SignedIn, show_letter},
      {Method::Get, "/{lang}/arbete/{id}/brev.pdf", For::SignedIn, letter_pdf, http::Pace::InTurn},
      {Method::Get, "/{lang}/arbete/{id}/arbetslag", For::SignedIn, show_team},
      {Method::Post, "/{lang}/arbete/{id}/arbetslag", For::SignedIn, add_member},
      {Method::Post, "/{lang}/arbete/{id}/arbetslag/ta-ut", For::SignedIn, take_out_member},
      {Method::Post, "/{lang}/arbete/{id}/arbetslag/stryk", For::SignedIn, strike_member},
      {Method::Get, "/{lang}/arbete/{id}/handelser", For::SignedIn, show_trail},

      {Method::Get, "/{lang}/arbete/{id}/bedom", For::SignedIn, begin_grading},
      {Method::Get, "/{lang}/arbete/{id}/bedom/{sub_area}", For::SignedIn, show_grading},
      {Method::Post, "/{lang}/arbete/{id}/bedom/{sub_area}/{criterion}", For::SignedIn, save_grade},
      {Method::Get, "/{lang}/arbete/{id}/samsyn", For::SignedIn, show_consensus},
      {Method::Post, "/{lang}/arbete/{id}/samsyn", For::SignedIn, agree_on_equal},
      {Method::Post, "/{lang}/arbete/{id}/samsyn/{criterion}", For::SignedIn, save_consensus},
      {Method::Post, "/{lang}/arbete/{id}/las/{sub_area}", For::SignedIn, lock_sub_area},
      {Method::Get, "/{lang}/arbete/{id}/text", For::SignedIn, begin_words},
      {Method::Get, "/{lang}/arbete/{id}/text/{place}", For::SignedIn, show_place},
      {Method::Post, "/{lang}/arbete/{id}/text/{place}", For::SignedIn, save_place, slow},
      {Method::Get, "/{lang}/arbete/{id}/rapport/{part}", For::SignedIn, show_parts},
      {Method::Post, "/{lang}/arbete/{id}/rapport/{part}", For::SignedIn, save_parts, slow},
      {Method::Get, "/{lang}/arbete/{id}/utkast", For::SignedIn, show_draft},
      {Method::Post, "/{lang}/arbete/{id}/utkast", For::SignedIn, save_remark},
      {Method::Get, "/{lang}/arbete/{id}/utkast/synpunkter", For::SignedIn, remark_log},
      {Method::Get, "/{lang}/arbete/{id}/forhandsvisning", For::SignedIn, preview_page},
      {Method::Get, "/{lang}/arbete/{id}/forhandsvisning.pdf", For::SignedIn, preview_pdf,
       http::Pace::InTurn},
      {Method::Get, "/{lang}/arbete/{id}/publicera", For::SignedIn, show_publishing},
      {Method::Post, "/{lang}/arbete/{id}/publicera", For::SignedIn, publish_report,
       http::Pace::InTurn},
  };
  std::ranges::move(ways_of_account(), std::back_inserter(ways));
  std::ranges::move(ways_of_people(), std::back_inserter(ways));
  std::ranges::move(ways_of_material(), std::back_inserter(ways));
  return mapped(ways, [&](const Way& way) { return route(workspace, way); });
}

}  // namespace kompass::workspace
