#pragma once

#include "products/enrolment.h"
#include "storage/database.h"

namespace yiren {

// What the founder does with courses. Each function is one transaction with its row in the audit log.

// Input "holder.empty"; Refused "enrolment.no_course".
[[nodiscard]] Result<Enrolment> enrol(Database &database, AccountId account, ProductId course, const QString &name, qint64 now);
// Ticks a session off, or takes the tick away. Input "enrolment.session" for one that the course has not. Returns how it stands then.
[[nodiscard]] Result<Enrolment> setLesson(Database &database, AccountId account, EnrolmentId id, int session, bool isDone, qint64 now);
// Takes somebody out of a course, or puts them back with the sessions they had.
[[nodiscard]] Done setEnrolmentCancelled(Database &database, AccountId account, EnrolmentId id, bool isCancelled, qint64 now);

} // namespace yiren
