// SPDX-License-Identifier: EUPL-1.2
// A site for tests: the project's own register, texts and instruments with publications of choice.
#pragma once

#include <memory>

#include "site/routes.hpp"

namespace kompass::site::testing {

// An evaluation of Vallentuna with eight areas of 70 points each, to change at will.
service::Publication a_publication(int year = 2019);

// Reports that only know the figures.
Reports figures_alone();

class SampleSite {
 public:
  // Its reports are of the figures alone.
  explicit SampleSite(service::Publications publications);
  // Every example and published result of the project, with their reports.
  static SampleSite of_examples();
  static SampleSite with(SiteData data);

  [[nodiscard]] http::Response get(std::string_view address,
                                   std::string_view accept_language = "") const;
  [[nodiscard]] const Site& site() const { return *site_; }
  [[nodiscard]] const std::shared_ptr<const Site>& pointer() const { return site_; }

 private:
  explicit SampleSite(std::shared_ptr<const Site> site);

  std::shared_ptr<const Site> site_;
  std::unique_ptr<http::Router> router_;
};

}  // namespace kompass::site::testing
