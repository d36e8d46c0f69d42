// SPDX-License-Identifier: Apache-2.0
// 失われるもの別の備え: what each task does when people, power, water … are gone, with what the rest of the
// plan already says, and where it says so.
#pragma once

#include "ui/pages/page.h"
#include "ui/session_model.h"

class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class ResourceModel;
class SheetView;
class TextLabel;

class ResourcePage final : public Page {
    Q_OBJECT

public:
    /// `model` outlives the page.
    explicit ResourcePage(SessionModel& model, QWidget* parent = nullptr);
    ~ResourcePage() override;

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    void commitInput() override;
    /// "tasks/resource-measures#k-0001.power"
    bool showPath(const QString& path) override;
    void find(const QString& text) override;

    [[nodiscard]] SheetView* view() const { return m_view; }
    [[nodiscard]] ResourceModel* sheet() const { return m_sheet; }

protected:
    void renew() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    void buildStrip(QVBoxLayout& column);
    void showSummary();
    void showCell();
    void tell(const QString& sentence);

    SessionModel& m_model;
    ResourceModel* m_sheet;
    SheetView* m_view;
    TextLabel* m_lead = nullptr;
    TextLabel* m_summary = nullptr;
    QPushButton* m_toTasks = nullptr;
    TextLabel* m_told = nullptr;
    QWidget* m_strip = nullptr;
    TextLabel* m_where = nullptr; ///< task and loss of the current cell
    TextLabel* m_what = nullptr;
    QVBoxLayout* m_sources = nullptr;
};

} // namespace keizoku::ui
