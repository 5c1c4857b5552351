using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>Round trips and statements of users, managers and findings. The bearer check is one more read each time.</summary>
internal sealed class UsersBudgetTests
{
    private const int Bearer = 1;

    private RoundTripCounter _counter = null!;
    private StatementTrace _trace = null!;
    private Fixture _fixture = null!;
    private Caller _owner = null!;
    private string _otherEmail = "";
    private int _company;
    private int _ein = 100_000_000;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        (_counter, _trace) = (new RoundTripCounter(), new StatementTrace());
        _fixture = await Fixture.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        _trace.Dispose();
        await _fixture.DisposeAsync();
    }

    [SetUp]
    public async Task FoundAsync()
    {
        (_, _owner) = await NewUserAsync();
        (_otherEmail, _) = await NewUserAsync();
        _company = await NewCompanyAsync(_owner);
    }

    [Test]
    public async Task GetManagers() => await CountAsync(2 - Bearer, new GetManagersQuery(_company));

    [Test]
    public async Task AddManager_RemoveManager()
    {
        var added = await CountAsync(3 - Bearer, new AddManagerCommand { CompanyId = _company, Email = _otherEmail });

        await CountAsync(3 - Bearer, new RemoveManagerCommand(_company, added.Value));
    }

    [Test]
    public async Task GetFindings()
    {
        await AddParticipantsAsync(_company, 3);

        await CountAsync(3 - Bearer, new GetFindingsQuery(_company));
    }

    [Test]
    public async Task UpdateUser()
    {
        await CountAsync(3 - Bearer, new UpdateUserCommand { Name = "Other", Email = "x" + _otherEmail });
        await CountAsync(3 - Bearer, new UpdateUserCommand { Name = "Another", Email = "x" + _otherEmail });
    }

    // The removal is one batch, which passes Entity Framework by.
    [Test]
    public async Task DeleteUser() => await CountAsync(3 - Bearer - 1, new DeleteUserCommand(IfVersions: null));

    // One more than three, as for everybody new: the id is the database's, and the audit entry that names it is saved once it is known.
    [Test]
    public async Task CreateUser()
    {
        _counter.Reset();
        await _fixture.SendAsync(new AuthenticateApplicationQuery([new ClientCredentials("demo-client", "demo-secret")]));
        Assert.That(_counter.Count, Is.EqualTo(1));

        await CountAsync(3, new CreateUserCommand { Name = "New", Email = AccountWork.NewEmail(), Site = AccountWork.Site }, _owner with { PersonId = null });
    }

    [Test]
    public async Task Findings_TakeOneStatementForAllParticipants()
    {
        await AddParticipantsAsync(_company, 10);
        var few = await TraceAsync(new GetFindingsQuery(_company));
        await AddParticipantsAsync(_company, 990);
        var result = await _fixture.SendAsync(new GetFindingsQuery(_company), _owner);

        Assert.That(await TraceAsync(new GetFindingsQuery(_company)), Is.EqualTo(few));
        Assert.That(result.Value.Findings.Select(finding => finding.Participants.Count), Is.EqualTo(new[] { 1000, 1000, 0, 0 }));
        Assert.That(result.Value.Findings[0].Participants, Is.Ordered);
    }

    [Test]
    public async Task ADeletion_TakesAsManyStatements_HoweverManyCompaniesThereAre()
    {
        var few = await TraceAsync(new DeleteUserCommand(IfVersions: null));
        (_, _owner) = await NewUserAsync();
        for (var count = 0; count < 50; count++)
            await NewCompanyAsync(_owner);

        Assert.That(await TraceAsync(new DeleteUserCommand(IfVersions: null)), Is.EqualTo(few));
    }

    private async Task<(string Email, Caller Caller)> NewUserAsync()
    {
        var (email, session) = await _fixture.NewPersonAsync();
        await using (var scope = _fixture.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().Database.ExecuteSqlRawAsync("UPDATE Accounts SET EmailConfirmed = 1 WHERE Email = {0}", email);
        var application = await _fixture.ReadAsync(db => db.Applications.Where(found => found.ClientId == "demo-client").Select(found => found.Id).SingleAsync());
        return (email, session with { ApplicationId = application, Scopes = [Scopes.Compliance] });
    }

    private async Task<int> NewCompanyAsync(Caller caller) =>
        (await _fixture.SendAsync(new CreateCompanyCommand { Name = "Acme", Ein = $"{++_ein}" }, caller)).Value;

    // Employees of 65 and older whom nothing reaches.
    private async Task AddParticipantsAsync(int company, int count)
    {
        await using var scope = _fixture.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        await context.Database.ExecuteSqlRawAsync(
            $$"""
            INSERT INTO Participants (Id, CompanyId, EmployeeId, Kind, FirstName, LastName, Street1, City, State, Zip, DateOfBirth, Version)
            SELECT last.Id + n, {0}, last.Id + n, 0, 'A', 'B', 'S', 'C', 'UT', '84606', '1950-01-01', 1
            FROM (SELECT COALESCE(MAX(Id), 0) AS Id FROM Participants) last, {{TestDatabase.Numbers(count)}}
            """,
            company);
    }

    private async Task<TResult> CountAsync<TResult>(int atMost, IRequest<TResult> request, Caller? caller = null)
        where TResult : Result
    {
        _counter.Reset();

        var result = await _fixture.SendAsync(request, caller ?? _owner);

        Assert.That(result.Error, Is.Null);
        Assert.That(_counter.Count, Is.InRange(1, atMost));
        return result;
    }

    private async Task<int> TraceAsync<TResult>(IRequest<TResult> request)
        where TResult : Result
    {
        _trace.Reset();

        Assert.That((await _fixture.SendAsync(request, _owner)).Error, Is.Null);

        return _trace.Statements.Count;
    }
}
