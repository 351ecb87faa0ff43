// SPDX-License-Identifier: EUPL-1.2
// What can be set about a running Kompass. One table has every setting; a flag goes before the
// environment, the environment before the file, the file before what is there by itself.
// docs/manual/settings.md is the table printed.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/finding.hpp"

namespace kompass::service {

struct Settings {
  std::string store, listen, base_address, templates, time_zone;
  std::string tls_certificate, tls_key;
  std::string operator_name, operator_contact;
  std::string draft_warning_sv, draft_warning_nb, draft_warning_en;
  std::string accessibility_faults_sv, accessibility_faults_nb, accessibility_faults_en;
  std::string accessibility_tested_sv, accessibility_tested_nb, accessibility_tested_en;
  std::string accessibility_conformity, accessibility_date;
  std::string smtp_host, smtp_security, smtp_user, smtp_password, smtp_password_file, smtp_from;
  int smtp_port = 0;
  std::vector<std::string> trusted_proxies, metrics_readers;
  int threads = 0, slow_threads = 0;
  int rate_visitors = 0, rate_accounts = 0;
  std::string log_format, log_level;
};

enum class SettingKind {
  Text,        // of one line
  Paragraphs,  // a line each
  Secret,      // never a flag, since others see those; never shown
  Store,       // sqlite:PATH
  Endpoint,    // ADDRESS:PORT
  WebSite,     // https://HOST, without a path
  Mail,        // NAME@HOST
  File,        // that is there
  Folder,      // that is there
  Count,       // from 1 to the largest
  Choice,      // one of some words
  Day,         // 2026-11-27, that exists
  Zone,        // of times: Europe/Oslo, that this machine knows
  Addresses,   // of the internet, with commas between
};

struct SettingRow {
  std::string_view name;  // "smtp.port"; --smtp-port, KOMPASS_SMTP_PORT, [smtp] port
  SettingKind kind;
  std::string_view by_itself;  // its value when nobody sets it; empty: none
  std::string_view meaning;
  std::variant<std::string Settings::*, int Settings::*, std::vector<std::string> Settings::*>
      field;
  int largest = 0;                   // of a Count
  std::vector<std::string> choices;  // of a Choice
};

const std::vector<SettingRow>& settings_table();
const SettingRow* find_setting(std::string_view name);
std::string variable_of(const SettingRow& row);  // "KOMPASS_SMTP_PORT"
std::string flag_of(const SettingRow& row);      // "--smtp-port"; empty where there is none

// Why a text cannot be the value, and what to write; nothing when it can.
std::optional<std::string> fault_of(const SettingRow& row, std::string_view text);

struct GivenSetting {
  std::string name, text, where;  // where: "kompass.toml:12", "KOMPASS_LISTEN", "--listen"
};

struct SettingSources {
  std::vector<GivenSetting> flags;
  std::vector<std::pair<std::string, std::string>> environment;  // all of it
  std::optional<std::filesystem::path> file;
};

struct SettingsRead {
  struct Now {
    const SettingRow* row = nullptr;
    std::string text, source;  // source is empty for what is there by itself
  };
  Settings settings;
  std::vector<Now> now;  // in the order of the table
  Findings findings;     // "setting-unknown", "setting-value", all at once
};

// Problem: the file cannot be read.
Result<SettingsRead> read_settings(const SettingSources& sources);

// docs/manual/settings.md
std::string settings_page();

}  // namespace kompass::service
