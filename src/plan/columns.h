// SPDX-License-Identifier: Apache-2.0
// The columns of each register: one table that storing, editing, importing, comparing and printing all use.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plan/registers.h"

namespace keizoku::plan {

/// A column with its way in and out of a row.
template <class Row>
struct Column {
    ColumnInfo info;
    std::string (*get)(const Row&);
    Result<void> (*set)(Row&, std::string_view); ///< Malformed when the text is no value of this column
};

template <class Row>
std::span<const Column<Row>> columns();

template <>
std::span<const Column<Office>> columns<Office>();
template <>
std::span<const Column<Person>> columns<Person>();
template <>
std::span<const Column<ServiceUser>> columns<ServiceUser>();
template <>
std::span<const Column<ExternalContact>> columns<ExternalContact>();
template <>
std::span<const Column<Agreement>> columns<Agreement>();
template <>
std::span<const Column<Role>> columns<Role>();
template <>
std::span<const Column<TreeCall>> columns<TreeCall>();
template <>
std::span<const Column<ActivationLevel>> columns<ActivationLevel>();
template <>
std::span<const Column<Task>> columns<Task>();
template <>
std::span<const Column<StockItem>> columns<StockItem>();
template <>
std::span<const Column<EarlierRevision>> columns<EarlierRevision>();
template <>
std::span<const Column<RegionalBody>> columns<RegionalBody>();
template <>
std::span<const Column<HealthCheck>> columns<HealthCheck>();
template <>
std::span<const Column<InfectionCase>> columns<InfectionCase>();
template <>
std::span<const Column<Visitor>> columns<Visitor>();
template <>
std::span<const Column<Waiver>> columns<Waiver>();
template <>
std::span<const Column<UnplacedText>> columns<UnplacedText>();
template <>
std::span<const Column<PostedCopy>> columns<PostedCopy>();

} // namespace keizoku::plan
