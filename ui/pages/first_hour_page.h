// SPDX-License-Identifier: Apache-2.0
// はじめの1時間: three short lists of what to write first, then paper and the first version.
#pragma once

#include <memory>
#include <vector>

#include "ui/first_hour.h"
#include "ui/pages/page.h"

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class SessionModel;
class TextLabel;

class FirstHourPage final : public Page {
    Q_OBJECT

public:
    explicit FirstHourPage(std::shared_ptr<SessionModel> model, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;

protected:
    void renew() override;

private:
    struct ThingRow {
        QString path;
        TextLabel* state;
        QPushButton* write;
    };

    void build(const std::vector<FirstStep>& steps);
    void buildStep(const FirstStep& step, int number);
    void buildThing(QGridLayout& into, const FirstThing& thing);
    void buildEnd(int number);
    QVBoxLayout* card(const QString& title, const QString& lead);
    void showVersion();

    std::shared_ptr<SessionModel> m_model;
    QWidget* m_middle = nullptr;
    QVBoxLayout* m_steps = nullptr; ///< made anew when the questions change
    TextLabel* m_progress = nullptr;
    std::vector<TextLabel*> m_counts; ///< one a step
    std::vector<ThingRow> m_rows;
    QPushButton* m_publish = nullptr;
};

} // namespace keizoku::ui
