#pragma once

#include "products/owedappointmentstore.h"

namespace yiren {

// With the name of whom they are for: who was chosen, else the payer; empty: nobody is known.
struct OwedToSomebody {
    OwedAppointment owed;
    QString name;
};

// For StorageThread::read(). Paid first, first.
[[nodiscard]] Result<std::vector<OwedToSomebody>> loadOwedAppointments(Database &database, AccountId account);

} // namespace yiren
