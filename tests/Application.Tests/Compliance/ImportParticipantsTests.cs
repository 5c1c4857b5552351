using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>What an import leaves behind: rows, one entry of history and audit, and no file.</summary>
internal sealed class ImportParticipantsTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task WhenManyRows_AddsThemInOrder_WithOneActivityAndOneAuditEntry()
    {
        const int Rows = 250;
        var staff = await Staff.NewAsync(Fixture);

        var report = await staff.ImportAsync(Enumerable.Range(0, Rows).Select(row => new ParticipantRow(row + 2, staff.New(firstName: $"F{row}") with { EmployeeId = default })
        {
            Ref = row % 2 == 0 ? $"r{row}" : null,
            EmployeeRef = row % 2 == 1 ? $"r{row - 1}" : null,
        }));

        Assert.That((report.Value.Rows, report.Value.Created), Is.EqualTo((Rows, Rows)));
        var added = await Fixture.ReadAsync(db => db.Participants.Where(one => one.CompanyId == staff.CompanyId).OrderBy(one => one.Id).ToListAsync());
        Assert.That(added.Select(one => one.FirstName), Is.EqualTo(Enumerable.Range(0, Rows).Select(row => $"F{row}")));
        Assert.That(added.Select(one => one.EmployeeId), Is.EqualTo(added.Select((one, row) => row % 2 == 0 ? one.Id : one.Id - 1)));
        Assert.That(added.Select(one => one.Version), Has.All.EqualTo(1));
        Assert.That(added[0].DateOfBirth, Is.EqualTo(new DateOnly(1984, 12, 30)));
        var history = await Fixture.ReadAsync(db => db.Activities.Where(activity => activity.CompanyId == staff.CompanyId).Select(activity => activity.Text).ToListAsync());
        Assert.That(history, Is.EqualTo(new[] { "Company created", $"{Rows} participants imported" }));
        var audited = await Fixture.ReadAsync(db => ((DbContext)db).Set<AuditEntry>().Where(entry => entry.Action == "Participants.Imported" && entry.SubjectId == $"{staff.CompanyId}").ToListAsync());
        Assert.That(audited.Single().Before, Does.Contain($"\"Count\":{Rows}"));
    }

    // What the bulk statement writes is, column by column, what saving writes.
    [Test]
    public async Task WhenOneRow_StoresWhatCreatingStores()
    {
        var staff = await Staff.NewAsync(Fixture);
        var created = await staff.AddAsync();
        await staff.ImportAsync([new ParticipantRow(2, staff.New() with { EmployeeId = default })]);

        var rows = Fixture.Rows($"SELECT * FROM Participants WHERE CompanyId = {staff.CompanyId} ORDER BY Id")
            .Select(row => string.Join('|', row.Where(cell => cell.Column is not ("Id" or "EmployeeId" or "EncryptedSsn")).Select(cell => $"{cell.Column} {cell.Value.GetType().Name} {cell.Value}")))
            .ToList();

        Assert.That(created, Is.GreaterThan(0));
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(rows[1], Is.EqualTo(rows[0]));
    }

    [Test]
    public async Task WhenTheTableBreaksOff_AddsNothing()
    {
        var staff = await Staff.NewAsync(Fixture);

        Assert.That(async () => await staff.ImportAsync(BreaksOff(staff)), Throws.InstanceOf<IOException>());
        Assert.That(await staff.ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Spools_LeaveNoFile()
    {
        var staff = await Staff.NewAsync(Fixture);
        await staff.ImportAsync([new ParticipantRow(2, staff.New() with { EmployeeId = default })]);
        await using var scope = Fixture.Services.CreateAsyncScope();
        var folder = Fixture.Services.GetRequiredService<IFileStore>().TemporaryFolder;
        var before = Directory.GetFiles(folder);

        var spool = scope.ServiceProvider.GetRequiredService<IParticipantSpools>().Open();
        var during = Directory.GetFiles(folder).Except(before, StringComparer.Ordinal).ToList();
        spool.Dispose();

        Assert.That(during, Has.Count.EqualTo(1));
        Assert.That(during, Has.None.Matches<string>(File.Exists));
    }

    private static IEnumerable<ParticipantRow> BreaksOff(Staff staff)
    {
        yield return new ParticipantRow(2, staff.New() with { EmployeeId = default });
        throw new IOException("The sender hung up.");
    }
}
