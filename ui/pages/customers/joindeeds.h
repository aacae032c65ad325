#pragma once

#include "customers/joining.h"
#include "frame/pagedeeds.h"

namespace yiren {

// Makes one customer of two and two of one, each deed a transaction with its row in the log. It belongs to the page, so that what a sheet
// did can be taken back when the sheet is gone.
class JoinDeeds : public PageDeeds
{
    Q_OBJECT

public:
    using PageDeeds::PageDeeds;

    void join(CustomerId kept, CustomerId joined, JoinReason reason);
    void split(CustomerId customer, const std::vector<Identity> &identities);
    void takeBack(const CustomerJoin &join);

signals:
    void becameOne(CustomerId kept, CustomerId joined); // before changed()

private:
    using Whole = std::function<Result<qint64>(Database &database, qint64 now)>;
    void write(Whole work, std::function<void(qint64)> after, std::function<void()> again);

    std::vector<JobHandle<qint64>> m_jobs;
};

} // namespace yiren
