// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/page.h"

namespace keizoku::ui {

void Page::renewWhenSeen()
{
    m_stale = !isVisible();
    if (!m_stale)
        renew();
}

void Page::showEvent(QShowEvent* event)
{
    if (m_stale) {
        m_stale = false;
        renew();
    }
    QWidget::showEvent(event);
}

} // namespace keizoku::ui
