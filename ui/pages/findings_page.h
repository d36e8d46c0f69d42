// SPDX-License-Identifier: Apache-2.0
// Everything the checks found, by section; each line leads to its place.
#pragma once

#include <memory>
#include <optional>

#include "check/severity.h"
#include "ui/pages/page.h"

class QButtonGroup;
class QTreeWidget;
class QTreeWidgetItem;

namespace keizoku::ui {

class SessionModel;
class TextLabel;

class FindingsPage final : public Page {
    Q_OBJECT

public:
    explicit FindingsPage(std::shared_ptr<SessionModel> model, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    void find(const QString& text) override;

private:
    void buildFilter();
    void fill();
    void jump(const QTreeWidgetItem* item);
    [[nodiscard]] QString placeName(const std::string& path) const;

    std::shared_ptr<SessionModel> m_model;
    QButtonGroup* m_filter = nullptr;
    QTreeWidget* m_list = nullptr;
    TextLabel* m_empty = nullptr;
};

} // namespace keizoku::ui
