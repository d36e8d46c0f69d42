// SPDX-License-Identifier: Apache-2.0
// What the sheets of the call tree share: whose they are, what stands at their head and foot, how a number is
// printed.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "calltree/graph.h"
#include "document/sheet.h"
#include "forms/phrases.h"
#include "report/call_numbers.h"
#include "report/source.h"

namespace keizoku::report {

struct CallSheetOptions {
    plan::TreeVariant variant = plan::TreeVariant::Day;
    Date today;
    bool a3 = false;                ///< the poster
    bool full = false;              ///< the poster and the wallet card with numbers; cards have them always
    std::string serial = {};        ///< 配布番号 of this copy; empty for none
    std::string caller = {};        ///< cards: only this member's, by key; empty for everybody's
    forms::PhraseBook phrases = {}; ///< what callers say
};

constexpr double kCodeSide = 21; ///< mm with its quiet zone: readable after a fax of 204 x 98 dpi

/// Puts items on a sheet, from a corner given in millimetres.
class Pen {
public:
    Pen(document::Sheet& sheet, double left, double top) : m_sheet(sheet), m_left(left), m_top(top) {}

    void text(document::Box box, std::string words, double points, bool strong = false,
              document::Align align = document::Align::Left, bool white = false) const;
    void frame(document::Box box, double points, bool dashed = false) const;
    void filled(document::Box box) const;
    void rule(double x1, double y1, double x2, double y2, double points, bool dashed = false) const;
    /// A code that dials; nothing for what nobody can dial.
    void code(double x, double y, double side, const std::string& number) const;

private:
    [[nodiscard]] document::Box moved(document::Box box) const;

    document::Sheet& m_sheet;
    double m_left, m_top;
};

[[nodiscard]] document::SheetBook emptyBook(const Source& source, const std::string& title);
/// "第3版 令和8年9月3日　配布番号 12"
[[nodiscard]] std::string editionLine(const Source& source, const CallSheetOptions& options);
/// 看護師・主任, or the partner's category.
[[nodiscard]] std::string workOf(const plan::Plan& plan, const calltree::Member& member);
/// The first office's name and number; empty when there is none.
[[nodiscard]] std::string officeName(const plan::Plan& plan);
[[nodiscard]] std::string officePhone(const plan::Plan& plan);

} // namespace keizoku::report
