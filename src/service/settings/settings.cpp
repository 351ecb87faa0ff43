// SPDX-License-Identifier: EUPL-1.2
#include "service/settings/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/toml_file.hpp"
#include "service/local_time.hpp"

namespace kompass::service {
namespace {

using Given = std::vector<GivenSetting>;

std::vector<std::string> all_names(std::string (*name)(const SettingRow&)) {
  std::vector<std::string> names;
  for (const auto& row : settings_table()) names.push_back(name(row));
  return names;
}

std::string name_of_row(const SettingRow& row) {
  return std::string(row.name);
}

Finding unknown(const std::string& where, const std::string& name, Severity severity,
                const std::vector<std::string>& candidates) {
  const auto near = nearest(name, candidates);
  return {severity, "setting-unknown", where,
          fmt::format("'{}' is no setting; {}", name,
                      near ? fmt::format("did you mean '{}'?", *near)
                           : "'kompass settings' lists them all")};
}

Result<Given> of_file(const std::filesystem::path& file) {
  auto values = codec::read_toml(file);
  if (!values) return values.problem();
  Given given;
  for (auto& value : *values) {
    given.push_back({std::move(value.key), std::move(value.text), std::move(value.where)});
  }
  return given;
}

// Where to look for what comes along, and for the file of settings.
bool is_read_elsewhere(std::string_view name) {
  return name == "KOMPASS_HOME" || name == "KOMPASS_CONFIG";
}

// A misspelt variable would be a setting that nobody makes, unseen.
Given of_environment(const SettingSources& sources, Findings& findings) {
  const auto names = all_names(variable_of);
  Given given;
  for (const auto& [name, text] : sources.environment) {
    const auto known = std::ranges::find(names, name);
    if (known != names.end()) {
      const auto& row = settings_table()[static_cast<std::size_t>(known - names.begin())];
      given.push_back({std::string(row.name), text, name});
    } else if (name.starts_with("KOMPASS_") && !is_read_elsewhere(name)) {
      findings.push_back(unknown(name, name, Severity::Warning, names));
    }
  }
  return given;
}

void take(const Given& given, SettingsRead& read) {
  static const auto names = all_names(name_of_row);
  for (const auto& one : given) {
    const auto* row = find_setting(one.name);
    if (row == nullptr) {
      read.findings.push_back(unknown(one.where, one.name, Severity::Error, names));
    } else if (const auto fault = fault_of(*row, one.text)) {
      const bool secret = row->kind == SettingKind::Secret;
      read.findings.push_back(
          {Severity::Error, "setting-value", one.where,
           fmt::format("{} {}{}", one.name, secret ? "" : fmt::format("'{}' ", one.text), *fault)});
    } else {
      auto& now = read.now[static_cast<std::size_t>(row - settings_table().data())];
      now.text = one.text;
      now.source = one.where;
    }
  }
}

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> list;
  for (const auto one : split(text, ',')) {
    if (!trimmed(one).empty()) list.emplace_back(trimmed(one));
  }
  return list;
}

struct Assign {
  Settings& settings;
  const std::string& text;
  void operator()(std::string Settings::* field) const { settings.*field = text; }
  void operator()(int Settings::* field) const { settings.*field = std::stoi(text); }
  void operator()(std::vector<std::string> Settings::* field) const {
    settings.*field = listed(text);
  }
};

// What one setting needs another for.
void check_pairs(SettingsRead& read) {
  const auto& now = read.settings;
  const auto needs = [&](std::string_view name, const std::string& value, std::string_view other,
                         const std::string& its) {
    if (value.empty() || !its.empty()) return;
    read.findings.push_back({Severity::Error, "setting-value", std::string(name),
                             fmt::format("needs {}; set both or none", other)});
  };
  needs("tls.certificate", now.tls_certificate, "tls.key", now.tls_key);
  needs("tls.key", now.tls_key, "tls.certificate", now.tls_certificate);
  needs("smtp.host", now.smtp_host, "smtp.from", now.smtp_from);
  needs("smtp.host", now.smtp_host, "base-address", now.base_address);
  needs("smtp.user", now.smtp_user, "smtp.password-file or smtp.password",
        now.smtp_password_file + now.smtp_password);
  needs("accessibility-conformity", now.accessibility_conformity, "operator.name",
        now.operator_name);
  needs("accessibility-date", now.accessibility_date, "operator.name", now.operator_name);
  needs("accessibility-date", now.accessibility_date, "operator.contact", now.operator_contact);
  if (!is_time_zone(now.time_zone)) {
    read.findings.push_back({Severity::Warning, "setting-value", "time-zone",
                             fmt::format("this machine knows no zone {}, so times are told in UTC; "
                                         "install tzdata",
                                         now.time_zone)});
  }
  const auto host = now.listen.substr(0, now.listen.rfind(':'));
  if ((host == "0.0.0.0" || host == "[::]" || host == "::") && now.base_address.empty()) {
    read.findings.push_back({Severity::Warning, "setting-value", "listen",
                             fmt::format("{} is no address that links can lead to; set "
                                         "base-address to what people type",
                                         host)});
  }
}

}  // namespace

Result<SettingsRead> read_settings(const SettingSources& sources) {
  SettingsRead read;
  for (const auto& row : settings_table()) {
    read.now.push_back({&row, std::string(row.by_itself), ""});
  }
  if (sources.file) {
    const auto given = of_file(*sources.file);
    if (!given) return given.problem();
    take(*given, read);
  }
  take(of_environment(sources, read.findings), read);
  take(sources.flags, read);
  for (const auto& now : read.now) {
    if (!now.text.empty()) std::visit(Assign{read.settings, now.text}, now.row->field);
  }
  check_pairs(read);
  return read;
}

}  // namespace kompass::service
