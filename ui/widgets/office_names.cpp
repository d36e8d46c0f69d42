// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/office_names.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

OfficeNames::OfficeNames(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(gap(1));
    setServices({});
}

void OfficeNames::setServices(const std::vector<Service>& services)
{
    m_inputs.clear();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // The name may be typed before anything is chosen.
    if (services.empty())
        addLine({}, true);
    for (const Service& service : services)
        addLine(service, m_inputs.empty() && services.size() == 1);
}

void OfficeNames::addLine(const Service& service, bool alone)
{
    const QString words = alone ? tr("事業所の名前") : tr("%1の事業所の名前").arg(service.name);
    auto* input = makeLine(words, QStringLiteral("start.office.") + service.id, this);
    QLabel* label = makeLabel(words, kHelpPoints, true, this);
    label->setBuddy(input);
    m_lines->addWidget(label);
    m_lines->addWidget(input);
    if (isVisible()) { // at once: the layout would do it only later, and Tab would pass by
        label->show();
        input->show();
    }
    const bool first = m_inputs.empty();
    if (const auto own = m_own.find(service.id); own != m_own.end() && first) {
        m_shared = own->second; // it leads now
        m_own.erase(own);
    }
    input->setText(m_own.contains(service.id) ? m_own[service.id] : m_shared);
    m_inputs.emplace_back(service.id, input);
    connect(input, &QLineEdit::textChanged, this, [this, first, id = service.id](const QString& text) {
        if (first) {
            m_shared = text;
            follow();
        } else if (text == m_shared) {
            m_own.erase(id);
        } else {
            m_own[id] = text;
        }
    });
}

void OfficeNames::follow()
{
    for (const auto& [id, input] : m_inputs)
        if (input != m_inputs.front().second && !m_own.contains(id)) {
            const QSignalBlocker quiet(input);
            input->setText(m_shared);
        }
}

std::vector<app::NewOffice> OfficeNames::offices() const
{
    std::vector<app::NewOffice> all;
    for (const auto& [id, input] : m_inputs)
        if (!id.isEmpty())
            all.push_back({utf8(id), utf8(input->text().trimmed())});
    return all;
}

bool OfficeNames::showMissing()
{
    for (const auto& [id, input] : m_inputs)
        if (input->text().trimmed().isEmpty()) {
            input->setFocus();
            return true;
        }
    return false;
}

} // namespace keizoku::ui
