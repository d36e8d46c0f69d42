// SPDX-License-Identifier: Apache-2.0
#include "ui/page_factory.h"

#include <QVBoxLayout>
#include <QLabel>

#include "ui/pages/history_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

/// Until the real pages are merged.
class EmptyPage final : public Page {
public:
    EmptyPage(const QString& title, QWidget* parent) : Page(parent), m_title(title)
    {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(makeLabel(title, kTitlePoints, true, this));
        layout->addStretch();
    }
    [[nodiscard]] QString title() const override { return m_title; }
    void refresh(const QStringList&) override {}

private:
    QString m_title;
};

} // namespace

Page* makePage(const QString& name, const std::shared_ptr<SessionModel>& model, Dialogs& dialogs, QWidget* parent)
{
    if (name == QLatin1String("history"))
        return new HistoryPage(model, dialogs, parent);
    return new EmptyPage(name, parent);
}

QWidget* makePanel(const std::shared_ptr<SessionModel>&, Dialogs&, QWidget* parent)
{
    return makeLabel(QObject::tr("この欄について"), kHelpPoints, true, parent);
}

void showInPanel(QWidget* panel, const QString& path)
{
    static_cast<QLabel*>(panel)->setText(path);
}

} // namespace keizoku::ui
