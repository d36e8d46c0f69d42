// SPDX-License-Identifier: Apache-2.0
// 根拠のつながり: what a finding rests on, since when, what stood there before and who has read it.
#pragma once

#include <vector>

#include <QDialog>

#include "app/law_chain.h"
#include "forms/pack.h"

namespace keizoku::ui {

class BasisDialog final : public QDialog {
    Q_OBJECT

public:
    BasisDialog(const forms::Pack& pack, const std::vector<app::LawLine>& lines, QWidget* parent);
};

/// One entry as text, a line for each thing known.
[[nodiscard]] QStringList basisLines(const forms::Pack& pack, const app::LawLine& line);

} // namespace keizoku::ui
