using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>What is deleted leaves nothing that names it, in any table or in the file store.</summary>
internal sealed class RemovalTests
{
    private Fixture _fixture = null!;
    private Staff _staff = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _staff = await Staff.NewAsync(_fixture);
    }

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task DeletingACompany_LeavesNothingOfIt()
    {
        var other = await Staff.NewAsync(_fixture);
        var kept = await other.AddAsync();
        var employee = await _staff.AddAsync();
        var dependent = await _staff.AddAsync(employee);
        var file = await DistributeAsync(employee, dependent);
        Assert.That(await NamesAsync("CompanyId", _staff.CompanyId), Is.Not.Empty);
        Assert.That(File.Exists(file), Is.True);

        var deleted = await _staff.Manager.SendAsync(new DeleteCompanyCommand(_staff.CompanyId, IfVersions: null));

        Assert.That(deleted.IsSuccess, Is.True);
        Assert.That(await NamesAsync("CompanyId", _staff.CompanyId), Is.Empty);
        Assert.That(await NamesAsync("ParticipantId", employee), Is.Empty);
        Assert.That(await NamesAsync("ParticipantId", dependent), Is.Empty);
        foreach (var table in new[] { "Deliveries", "Distributions", "CompanyDocuments" })
            Assert.That(_fixture.Number($"SELECT COUNT(*) FROM {table}"), Is.EqualTo(0), table);
        Assert.That(File.Exists(file), Is.False);
        Assert.That(_fixture.Number("SELECT COUNT(*) FROM pragma_foreign_key_check"), Is.EqualTo(0));
        Assert.That(await other.ListAsync(), Is.EqualTo(new[] { kept }), "the other company's stay");
    }

    [Test]
    public async Task DeletingAnEmployee_LeavesNothingOfItAndItsDependents()
    {
        var (employee, kept) = (await _staff.AddAsync(), await _staff.AddAsync());
        var dependent = await _staff.AddAsync(employee);
        var keptDependent = await _staff.AddAsync(kept);
        var file = await DistributeAsync(employee, dependent, keptDependent);

        await _staff.Manager.SendAsync(new DeleteParticipantCommand(employee, IfVersions: null));

        foreach (var id in new[] { employee, dependent })
        {
            Assert.That(await NamesAsync("ParticipantId", id), Is.Empty);
            Assert.That(await NamesAsync("EmployeeId", id), Is.Empty);
        }

        Assert.That(await NamesAsync("ParticipantId", keptDependent), Is.EquivalentTo(new[] { "Activities", "Deliveries" }));
        Assert.That(await _staff.ListAsync(), Is.EqualTo(new[] { kept, keptDependent }));
        Assert.That(File.Exists(file), Is.True, "the document is the company's");
        Assert.That(_fixture.Number("SELECT COUNT(*) FROM pragma_foreign_key_check"), Is.EqualTo(0));
        var history = await _fixture.ReadAsync(db => db.Activities.Where(activity => activity.CompanyId == _staff.CompanyId).OrderBy(activity => activity.Id).Select(activity => activity.Text).ToListAsync());
        Assert.That(history, Is.EqualTo(new[] { "Company created", $"Participant {kept} added", $"Participant {keptDependent} added", $"Participant {employee} deleted" }));
        var audited = await _fixture.ReadAsync(db => ((DbContext)db).Set<AuditEntry>().Where(entry => entry.SubjectId == $"{employee}" && entry.Action.StartsWith("Participant.")).OrderBy(entry => entry.Id).ToListAsync());
        Assert.That(audited.Select(entry => entry.Action), Is.EqualTo(new[] { "Participant.Added", "Participant.DependentsDeleted", "Participant.Deleted" }));
        Assert.That(audited[1].Before, Does.Contain($"[{dependent}]"));
        Assert.That(audited[2].Before, Does.Contain("Comply").And.Not.Contain("Ssn"));
    }

    // A document that was sent to participants, as the mail would have it. Gives the path of its file.
    private async Task<string> DistributeAsync(params int[] participants)
    {
        var now = DateTime.UtcNow;
        var stored = StoredFile.New("text/plain", 1, now);
        await _fixture.Services.GetRequiredService<IFileStore>().StoreAsync(stored.Id, new byte[] { 1 }, CancellationToken.None);
        await _fixture.WriteAsync(db => db.CompanyDocuments.Add(CompanyDocument.Create(1, _staff.CompanyId, "Plan", CompanyDocumentKind.PlanDocument, stored, now)));
        _fixture.Number("INSERT INTO Distributions (Id, DocumentId, CompanyId, Site, Total, Sent, Failed, Unreachable, CreatedAt, Version) SELECT 1, 1, CompanyId, 'https://site.example', 2, 0, 0, 0, '2026-01-01', 1 FROM CompanyDocuments WHERE Id = 1");
        foreach (var id in participants)
            _fixture.Number(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO Deliveries (DistributionId, ParticipantId, Address, Attempts) VALUES (1, {id}, 'a@b.c', 0)"));
        return Directory.EnumerateFiles(_fixture.FilesFolder, stored.Id, SearchOption.AllDirectories).Single();
    }

    // The tables that have such a column, and a row with the id in it.
    private async Task<List<string>> NamesAsync(string column, int id)
    {
        var tables = await _fixture.ReadAsync(db => Task.FromResult(
            ((DbContext)db).Model.GetEntityTypes().Where(type => type.FindProperty(column) is not null).Select(type => type.GetTableName()!).Distinct().ToList()));
        Assert.That(tables, Is.Not.Empty);
        return tables.Where(table => _fixture.Number(string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM {table} WHERE {column} = {id}")) > 0).ToList();
    }
}
