// SPDX-License-Identifier: Apache-2.0
// 未配置の文章: what came from Word and has no home yet, beside the questions it can go to.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/unplaced.h"
#include "ui/pages/page.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace keizoku::ui {

class SessionModel;
class TextLabel;
class UnplacedHomes;

class UnplacedPage final : public Page {
    Q_OBJECT

public:
    UnplacedPage(std::shared_ptr<SessionModel> model, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    bool showPath(const QString& path) override;

protected:
    void renew() override;

private:
    QWidget* makeTexts();
    QWidget* makeHomes();
    void fillHomes();
    void showText();
    void suggestHome();
    void send();
    void dismiss();
    [[nodiscard]] std::vector<plan::RowId> chosen() const;

    std::shared_ptr<SessionModel> m_model;
    std::vector<app::TextHome> m_homes;
    TextLabel* m_title = nullptr;
    TextLabel* m_help = nullptr;
    QListWidget* m_texts = nullptr;
    QPlainTextEdit* m_whole = nullptr;
    QLineEdit* m_filter = nullptr;
    UnplacedHomes* m_list = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_dismiss = nullptr;
};

} // namespace keizoku::ui
