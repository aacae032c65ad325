#pragma once

#include "accounts/account.h"
#include "base/job.h"
#include "demo/filldemo.h"
#include "program/program.h"

namespace yiren {

// Opens the data file without looking through it first (StorageThread::soundness() says how that ended), finds whose books it holds (a
// fresh one gets its first account) and, for the demonstration, fills an empty one.
class OpenCompanyJob final : public Job<Account>
{
    Q_OBJECT

public:
    OpenCompanyJob(Program &program, bool demo) : m_program(program), m_demo(demo) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void findAccount();
    void resolveAccount();
    void take(const Account &account);
    void fill(const Account &account);

    Program &m_program;
    bool m_demo;
    JobHandle<void> m_opening;
    JobHandle<Account> m_resolving;
    JobHandle<DemoFilling> m_filling;
};

} // namespace yiren
