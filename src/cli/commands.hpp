// SPDX-License-Identifier: EUPL-1.2
// One function a command: its options in, what happened out. Parsing of arguments:
// command_table.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "service/files/instruments.hpp"
#include "service/published/publications.hpp"
#include "service/settings/settings.hpp"

namespace kompass::cli {

struct Session {
  Console& console;
  std::filesystem::path home;        // instruments/, texts/, templates/, data/
  service::Instruments instruments;  // of that home
};

struct ScoreOptions {
  std::string file;
  bool publish = false;  // missing grades are errors
};
Exit score_command(const ScoreOptions& options, Session& session);

struct CheckOptions {
  std::vector<std::string> files;
};
Exit check_command(const CheckOptions& options, Session& session);

struct CompareOptions {
  std::vector<std::string> files;  // evaluations or averages; the first is held against the others
  std::string language = "sv";
};
Exit compare_command(const CompareOptions& options, Session& session);

struct ReadOptions {
  std::vector<std::string> files;  // texts or PDFs; "-" is standard input
  std::string output;              // a file for one report, a folder for several
  std::string edition;             // empty: the one the report names
};
Exit read_command(const ReadOptions& options, Session& session);

struct ReportOptions {
  std::string file, previous, average;
  std::string language = "sv";
  std::string output;
  std::vector<std::string> forms{"html", "pdf", "json", "csv"};
};
Exit report_command(const ReportOptions& options, Session& session);

struct InstrumentCheckOptions {
  std::vector<std::string> files;
};
Exit instrument_check_command(const InstrumentCheckOptions& options, Session& session);

struct InstrumentShowOptions {
  std::string edition, code;
  std::string language = "sv";
};
Exit instrument_show_command(const InstrumentShowOptions& options, Session& session);

struct InstrumentDiffOptions {
  std::string from, to;
  std::string language = "sv";
};
Exit instrument_diff_command(const InstrumentDiffOptions& options, Session& session);

struct InstrumentLockOptions {
  std::vector<std::string> files;
};
Exit instrument_lock_command(const InstrumentLockOptions& options, Session& session);

struct ImportOptions {
  std::vector<std::string> files;  // evaluation files
  std::string store;               // "sqlite:PATH"
  service::ImportAs as;
};
Exit import_command(const ImportOptions& options, Session& session);

struct DemoOptions {
  std::string store;
  int municipalities = 0;  // invented ones beside the examples
  int evaluations = 10;    // of each of them
};
Exit demo_command(const DemoOptions& options, Session& session);

struct AuditVerifyOptions {
  std::string store;
};
Exit audit_verify_command(const AuditVerifyOptions& options, Session& session);

struct CreateAdministratorOptions {
  std::string email, name, store;
  std::string language = "sv";
  std::string password_file = "-";  // its first line; "-" is standard input
};
Exit create_administrator_command(const CreateAdministratorOptions& options, Session& session);

struct AuditExportOptions {
  std::string store;
  std::string output;  // a file; empty: standard output
};
Exit audit_export_command(const AuditExportOptions& options, Session& session);

struct BackupOptions {
  std::string file, store;
};
Exit backup_command(const BackupOptions& options, Session& session);
Exit restore_command(const BackupOptions& options, Session& session);

struct ExportOptions {
  std::string name;    // of an evaluation; empty: all
  std::string output;  // a file for one, a folder for all
  std::string store;
};
Exit export_command(const ExportOptions& options, Session& session);

struct SettingOptions {
  std::vector<service::GivenSetting> flags;
  std::string config;  // a file; empty: none
};
Result<service::SettingsRead> read_settings(const SettingOptions& options);
Exit settings_command(const SettingOptions& options, Session& session);

// What serves needs the API and the site, so the program gives it (apps/kompass).
using Serve = std::function<Exit(const SettingOptions&, Session&)>;

Exit version_command(Console& console);

}  // namespace kompass::cli
