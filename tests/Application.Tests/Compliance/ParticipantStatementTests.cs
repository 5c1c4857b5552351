using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>How many statements the participants' use cases send, and by which index each finds its rows: neither depends on how many there are.</summary>
internal sealed class ParticipantStatementTests
{
    private StatementTrace _trace = null!;
    private Fixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _trace = new StatementTrace();
        _fixture = await Fixture.StartAsync();
        await (await Staff.NewAsync(_fixture)).AddAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _trace.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public Task List() => IsConstantAsync((staff, _) => staff.ListAsync());

    [Test]
    public Task Grade() => IsConstantAsync((staff, _) => staff.Manager.SendAsync(new GetCompanyQuery(staff.CompanyId)));

    [Test]
    public Task Archive() => IsConstantAsync((staff, id) => staff.Manager.SendAsync(new ArchiveParticipantCommand($"{id}")));

    [Test]
    public Task Restore() => IsConstantAsync(
        (staff, id) => staff.Manager.SendAsync(new RestoreParticipantCommand(id)), (staff, id) => staff.Manager.SendAsync(new ArchiveParticipantCommand($"{id}")));

    [Test]
    public Task Delete() => IsConstantAsync((staff, id) => staff.Manager.SendAsync(new DeleteParticipantCommand(id, IfVersions: null)));

    [Test]
    public Task DeleteCompany() => IsConstantAsync((staff, _) => staff.Manager.SendAsync(new DeleteCompanyCommand(staff.CompanyId, IfVersions: null)));

    [Test]
    public async Task Lists_ComeInTheOrderOfTheirIndex()
    {
        var staff = await Staff.NewAsync(_fixture);
        var id = await staff.AddAsync();

        Check(await PlansAsync(() => staff.ListAsync()), "IX_Participants_CompanyId_ArchivedAt_Id");
        Check(await PlansAsync(() => staff.ListAsync(page: "1")), "IX_Participants_CompanyId_ArchivedAt_Id");
        Check(await PlansAsync(() => staff.ExportAsync()), "IX_Participants_CompanyId_ArchivedAt_Id");
        await staff.Manager.SendAsync(new ArchiveParticipantCommand($"{id}"));
        Check(await PlansAsync(() => staff.ListAsync(archived: true)), "IX_Participants_Archived");
    }

    [Test]
    public async Task Grade_IsCountedWithoutALookAtTheTable()
    {
        var staff = await Staff.NewAsync(_fixture);

        var plan = await PlansAsync(() => staff.Manager.SendAsync(new GetCompanyQuery(staff.CompanyId)));

        // One count of all, one of the grown up, two of those who can't be reached.
        var counts = plan.Where(line => line.Contains("IX_Participants_", StringComparison.Ordinal)).ToList();
        Assert.That(counts, Has.Count.EqualTo(4).And.All.Contains("COVERING INDEX"), string.Join('\n', plan));
        Assert.That(counts.Count(line => line.Contains("IX_Participants_Unreachable", StringComparison.Ordinal)), Is.EqualTo(2), string.Join('\n', plan));
        Assert.That(counts.Count(line => line.Contains("IX_Participants_CompanyId_ArchivedAt_Kind_DateOfBirth (CompanyId=? AND ArchivedAt=? AND Kind=? AND DateOfBirth<?)", StringComparison.Ordinal)), Is.EqualTo(1), string.Join('\n', plan));
    }

    [Test]
    public async Task Writes_FindTheirRowsByAnIndex()
    {
        var staff = await Staff.NewAsync(_fixture);
        var (employee, other) = (await staff.AddAsync(), await staff.AddAsync());
        var dependent = await staff.AddAsync(employee);

        var plans = new List<string>();
        plans.AddRange(await PlansAsync(() => staff.AddAsync(employee)));
        plans.AddRange(await PlansAsync(() => staff.Manager.SendAsync(new UpdateParticipantCommand { Id = dependent, EmployeeId = other })));
        plans.AddRange(await PlansAsync(() => staff.Manager.SendAsync(new ArchiveParticipantCommand($"{employee}"))));
        plans.AddRange(await PlansAsync(() => staff.Manager.SendAsync(new RestoreParticipantCommand(employee))));
        plans.AddRange(await PlansAsync(() => staff.Manager.SendAsync(new GetParticipantQuery(employee))));
        plans.AddRange(await PlansAsync(() => staff.Manager.SendAsync(new DeleteParticipantCommand(employee, IfVersions: null))));
        plans.AddRange(await PlansAsync(() => staff.Manager.SendAsync(new DeleteCompanyCommand(staff.CompanyId, IfVersions: null))));

        Assert.That(plans.Where(line => line.StartsWith("SCAN ", StringComparison.Ordinal) && line != "SCAN CONSTANT ROW"), Is.Empty, string.Join('\n', plans));
    }

    private static void Check(List<string> plan, string index)
    {
        Assert.That(plan, Has.Some.Contains(index), string.Join('\n', plan));
        Assert.That(plan, Has.None.Contains("TEMP B-TREE").And.None.StartsWith("SCAN Participants"), string.Join('\n', plan));
    }

    // An employee with dependents: few, and many.
    private async Task IsConstantAsync(Func<Staff, int, Task> act, Func<Staff, int, Task>? before = null)
    {
        var counts = new List<int>();
        foreach (var dependents in new[] { 3, 300 })
        {
            var staff = await Staff.NewAsync(_fixture);
            var id = await staff.AddAsync();
            await staff.FillAsync(dependents, id);
            if (before is not null)
                await before(staff, id);
            _trace.Reset();
            await act(staff, id);
            counts.Add(_trace.Statements.Count);
        }

        Assert.That(counts[0], Is.GreaterThan(0));
        Assert.That(counts[1], Is.EqualTo(counts[0]));
    }

    private async Task<List<string>> PlansAsync(Func<Task> act)
    {
        _trace.Reset();
        await act();
        var plans = new List<string>();
        foreach (var statement in _trace.Statements.ToList())
            plans.AddRange(await ExplainAsync(statement));
        return plans;
    }

    private Task<List<string>> ExplainAsync(string statement) => _fixture.ReadAsync(async db =>
    {
        var database = ((DbContext)db).Database;
        await database.OpenConnectionAsync();
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        var plan = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(reader.GetOrdinal("detail")));
        return plan;
    });
}
