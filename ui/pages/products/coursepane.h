#pragma once

#include "pages/products/salepane.h"
#include "products/enrolment.h"

namespace yiren {

// Somebody's place in a course: what is done of it, and the next session to tick off.
class CoursePane : public SalePane
{
    Q_OBJECT

public:
    using SalePane::SalePane;

    void showEnrolment(const Enrolment &enrolment);
    std::optional<EnrolmentId> shown() const { return isVisible() && !isAsking() ? std::optional(m_shown) : std::nullopt; }

signals:
    void lessonWanted(const Enrolment &enrolment, int session, bool isDone);
    void leaveWanted(const Enrolment &enrolment);

private:
    EnrolmentId m_shown{};
};

// The first session that is not done; 0: all are.
[[nodiscard]] int nextSession(const Enrolment &enrolment);

} // namespace yiren
