using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>A company of a test's own with its manager, and the shortest ways to fill it.</summary>
internal sealed class Staff(Tenant manager, int companyId)
{
    private static int _ein = 100_000_000;

    public int CompanyId { get; } = companyId;

    public Tenant Manager { get; } = manager;

    public Fixture Fixture => Manager.Fixture;

    public static async Task<Staff> NewAsync(Fixture fixture)
    {
        var manager = new Tenant(fixture, await fixture.MemberAsync());
        var created = await manager.SendAsync(new CreateCompanyCommand { Name = "Company", Ein = $"{Interlocked.Increment(ref _ein)}" });
        return new Staff(manager, created.Value);
    }

    public async Task<int> AddAsync(int employeeId = 0) => (await Manager.SendAsync(New(employeeId))).Value;

    /// <summary>As many employees or, of one employee, dependents, past the use cases.</summary>
    public Task FillAsync(int count, int? employeeId = null) => FillAsync(count, employeeId, 1_000_000 + (Interlocked.Increment(ref _ein) % 100_000 * 2000));

    public CreateParticipantCommand New(int employeeId = 0, string firstName = "Comply", string? ssn = "7319") => new()
    {
        CompanyId = CompanyId,
        EmployeeId = employeeId,
        FirstName = firstName,
        LastName = "Ants",
        Street1 = "1234 Fake St.",
        City = "Orem",
        State = "UT",
        Zip = "84606",
        DateOfBirth = "1984-12-30",
        Ssn = ssn,
    };

    public async Task<IReadOnlyList<int>> ListAsync(bool archived = false, string? page = null)
    {
        var query = new GetParticipantsQuery { CompanyId = $"{CompanyId}", Archived = archived ? "true" : null, Page = page };
        return (await ReadAsync(query)).Select(participant => participant.Id).ToList();
    }

    /// <summary>Reads a list while its scope lives.</summary>
    public async Task<List<ParticipantView>> ReadAsync(GetParticipantsQuery query)
    {
        await using var scope = Fixture.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(Manager.Caller);
        var page = await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(query);
        return await page.Value.Items.ToListAsync();
    }

    /// <summary>Reads an export while its scope lives.</summary>
    public async Task<List<ParticipantView>> ExportAsync()
    {
        await using var scope = Fixture.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(Manager.Caller);
        var export = await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new ExportParticipantsQuery(CompanyId, Archived: null));
        return await export.Value.ToListAsync();
    }

    public Task<Result<ImportReport>> ImportAsync(IEnumerable<ParticipantRow> rows, string? partial = null) =>
        Manager.SendAsync(new ImportParticipantsCommand(CompanyId, rows.ToAsyncEnumerable(), DryRun: null, partial));

    private Task FillAsync(int count, int? employeeId, int firstId) => Fixture.WriteAsync(db => db.Participants.AddRange(Enumerable.Range(firstId, count)
        .Select(id => Participant.Create(id, CompanyId, employeeId, Details, employeeId is null ? "encrypted" : null))));

    private static readonly ParticipantDetails Details = new("A", "B", null, null, "1 A St.", null, "Orem", "UT", "84606", new DateOnly(1950, 1, 1));
}
