// SPDX-License-Identifier: Apache-2.0
// 未配置の文章 given a home: a text of the tray put at the end of a question, in one undoable step.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "forms/field_spec.h"

namespace keizoku::app {

/// A question that can take running text.
struct TextHome {
    std::string path = {};    ///< "activation/declare"
    std::string label = {};   ///< 発動の宣言と伝え方（自然災害）
    std::string section = {}; ///< 発動の判断
};

/// In working order. Paragraphs, and tables that have a column of words.
[[nodiscard]] std::vector<TextHome> textHomes(const forms::Pack& pack);

/// Puts a text at the end of the question: a paragraph, or a row of its table. What stands there already is
/// not put again. False when the question takes no running text.
bool putText(plan::Plan& plan, const forms::FieldInstance& field, const std::string& text);

/// Moves texts of the tray to a question. NotFound for a path or row that is not there; Malformed for a
/// question that takes no text.
Result<void> sendHome(Session& session, const std::vector<plan::RowId>& rows, const std::string& path);

} // namespace keizoku::app
