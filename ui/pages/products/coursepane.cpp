#include "pages/products/coursepane.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "widgets/buttons.h"

namespace yiren {

int nextSession(const Enrolment &enrolment)
{
    int next = 1;
    for (const int session : enrolment.done)
        next += session == next ? 1 : 0;
    return next <= enrolment.sessions ? next : 0;
}

void CoursePane::showEnrolment(const Enrolment &enrolment)
{
    m_shown = enrolment.id;
    beginFacts(holderText(enrolment.holder), format::oneLine(enrolment.productName));
    addFact(tr("Done"),
            tr("%1 of %2 session(s)", nullptr, static_cast<int>(enrolment.sessions)).arg(enrolment.done.size()).arg(enrolment.sessions));
    addFact(tr("Enrolled"), format::fullDay(BusinessDay::ofMs(enrolment.enrolledAt)));
    if (!enrolment.order.isEmpty())
        addFact(tr("Order"), enrolment.order.toString());
    if (const int next = nextSession(enrolment); next > 0) {
        auto *tick = addButton(ButtonLook::Primary, tr("Session %1 is done").arg(next));
        connect(tick, &QPushButton::clicked, this, [this, enrolment, next] { emit lessonWanted(enrolment, next, true); });
    } else {
        addText(tr("All sessions are done."));
    }
    if (!enrolment.done.empty()) {
        const int last = enrolment.done.back();
        auto *untick = addButton(ButtonLook::Link, tr("Session %1 did not take place").arg(last));
        connect(untick, &QPushButton::clicked, this, [this, enrolment, last] { emit lessonWanted(enrolment, last, false); });
    }
    auto *leave = addButton(ButtonLook::Link, tr("Take out of the course"));
    connect(leave, &QPushButton::clicked, this, [this, enrolment] { emit leaveWanted(enrolment); });
    show();
}

} // namespace yiren
