// SPDX-License-Identifier: EUPL-1.2
#include "site/routes.hpp"

#include <algorithm>
#include <array>

#include "core/asked_language.hpp"
#include "site/pages.hpp"
#include "site/report_files.hpp"

namespace kompass::site {
namespace {

using http::Parameters;
using http::Request;
using http::Response;
using SitePointer = std::shared_ptr<const Site>;
using Answer = std::function<Response(const Request&, const Parameters&)>;

Language language_for(const Request& request) {
  const std::string_view path = request.path;
  const auto of_address = language_of(path.substr(1, path.find('/', 1) - 1));
  return of_address ? *of_address
                    : asked_language(request.header("Accept-Language"), Language::Swedish);
}

Response missing(const Site& site, const Request& request) {
  static const Parameters none;
  const Visit visit(site, language_for(request), request, none);
  return answer(visit, missing_page(visit));
}

Answer page(const SitePointer& site, std::optional<Page> (*build)(const Visit&)) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    if (!language) return missing(*site, request);
    const Visit visit(*site, *language, request, parameters);
    auto built = build(visit);
    return built ? answer(visit, std::move(*built)) : missing(*site, request);
  };
}

Answer text(const SitePointer& site, std::string_view name, Section section = Section::None) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    if (!language) return missing(*site, request);
    const Visit visit(*site, *language, request, parameters);
    return answer(visit, text_page(visit, name, section));
  };
}

// What ends the last part of an address of data, and what that is.
struct Form {
  std::string_view ending, media_type;
  std::string (*write)(const Visit&, const PublicationList&);
};
constexpr std::array forms{Form{".csv", "text/csv; charset=utf-8", evaluations_csv},
                           Form{".json", "application/json", evaluations_json}};

Response data_response(const Visit& visit, const Form& form, const PublicationList& list) {
  auto response = http::text_response(200, form.media_type, form.write(visit, list));
  response.with("X-Content-Type-Options", "nosniff")
      .with("Access-Control-Allow-Origin", "*")
      .with("Cache-Control", "public, no-cache");
  return if_changed(visit.request, std::move(response));
}

Answer all_as(const SitePointer& site, const Form& form) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    if (!language) return missing(*site, request);
    const Visit visit(*site, *language, request, parameters);
    return data_response(visit, form, all_publications(visit));
  };
}

// The page of a municipality, or with an ending its evaluations as data.
Answer municipality(const SitePointer& site) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    const std::string_view word = parameters.at("address");
    const auto* form =
        std::ranges::find_if(forms, [&](const Form& one) { return word.ends_with(one.ending); });
    if (!language || form == forms.end()) {
      return page(site, municipality_page)(request, parameters);
    }
    const Visit visit(*site, *language, request, parameters);
    const auto place = place_at(visit, word.substr(0, word.size() - form->ending.size()));
    if (!place) return missing(*site, request);
    return data_response(visit, *form, publications_of(visit, place->municipality));
  };
}

Answer report(const SitePointer& site, const ReportFile& file) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    if (!language) return missing(*site, request);
    const Visit visit(*site, *language, request, parameters);
    auto response = report_file(visit, file);
    return response ? std::move(*response) : missing(*site, request);
  };
}

Answer front_door() {
  return [](const Request& request, const Parameters&) {
    const auto language = asked_language(request.header("Accept-Language"), Language::Swedish);
    auto response = http::redirect(303, "/" + std::string(tag_of(language)));
    response.with("Vary", "Accept-Language");
    return response;
  };
}

Answer asset(const SitePointer& site) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto& files = site->assets().files;
    const auto found = files.find(parameters.at("name"));
    if (found == files.end()) return missing(*site, request);
    Response response{200, {}, found->second.body};
    response.with("Content-Type", std::string(found->second.media_type))
        .with("Cache-Control", "public, max-age=31536000, immutable")
        .with("X-Content-Type-Options", "nosniff");
    return response;
  };
}

}  // namespace

std::vector<http::Route> site_routes(const SitePointer& site) {
  using enum http::Method;
  return {
      {Get, "/", front_door()},
      {Get, "/static/{name}", asset(site)},
      {Get, "/{lang}", page(site, front_page)},
      {Get, "/{lang}/sok", page(site, search_page)},
      {Get, "/{lang}/utvarderingar", page(site, evaluations_page)},
      {Get, "/{lang}/utvarderingar.csv", all_as(site, forms[0])},
      {Get, "/{lang}/utvarderingar.json", all_as(site, forms[1])},
      {Get, "/{lang}/kommun/{address}", municipality(site)},
      {Get, "/{lang}/kommun/{address}/{year}", page(site, evaluation_page)},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.html", report(site, report_html),
       http::Pace::Slow},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.pdf", report(site, report_pdf),
       http::Pace::InTurn},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.csv", report(site, report_csv),
       http::Pace::Slow},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.json", report(site, report_json),
       http::Pace::Slow},
      {Get, "/{lang}/metod", text(site, "method", Section::Method)},
      {Get, "/{lang}/om", text(site, "about", Section::About)},
      {Get, "/{lang}/tillganglighet", text(site, "access")},
      {Get, "/{lang}/personuppgifter", text(site, "privacy")},
      {Get, "/{lang}/oppna-data", text(site, "data", Section::Data)},
  };
}

http::Handler not_found(SitePointer site) {
  return [site = std::move(site)](const Request& request) { return missing(*site, request); };
}

}  // namespace kompass::site
