using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>Two round trips for a read and three for a write, the bearer check among them; where dependents go along, one more.</summary>
internal sealed class ParticipantRoundTripTests
{
    private const int Read = 2;
    private const int Write = 3;
    private const int WithKey = 2;

    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;
    private Staff _staff = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync();
        var client = new ClientCredentials("demo-client", "demo-secret");
        _token = (await _fixture.SendAsync(new IssueClientCredentialsTokenCommand([client], null, null))).Value.AccessToken.Reveal();
        _staff = await Staff.NewAsync(_fixture);
        await _staff.AddAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task GetParticipant() => await CheckAsync(Read, new GetParticipantQuery(await _staff.AddAsync()));

    [Test]
    public async Task GetParticipants()
    {
        await CountAsync(Read, () => _staff.ListAsync());
        await CountAsync(Read, () => _staff.ListAsync(page: "1"));
        await CountAsync(Read + 1, () => _staff.ListAsync(archived: true));
    }

    [Test]
    public async Task CreateParticipant()
    {
        var employee = await _staff.AddAsync();

        await CheckAsync(Write, _staff.New());
        await CheckAsync(Write, _staff.New(employee));
        await CheckAsync(Write + WithKey, _staff.New(employee), $"{Guid.NewGuid()}");
    }

    [Test]
    public async Task UpdateParticipant()
    {
        var (employee, other) = (await _staff.AddAsync(), await _staff.AddAsync());

        await CheckAsync(Write, new UpdateParticipantCommand { Id = employee, EmployeeId = other, City = "Provo" });
    }

    [Test]
    public async Task ArchiveRestoreAndDelete()
    {
        var id = await _staff.AddAsync();

        await CheckAsync(Write, new ArchiveParticipantCommand($"{id}"));
        await CheckAsync(Write, new RestoreParticipantCommand(id));
        await CheckAsync(Write, new DeleteParticipantCommand(id, IfVersions: null));
    }

    private Task CheckAsync<TResult>(int atMost, IRequest<TResult> request, string? key = null)
        where TResult : Result =>
        CountAsync(atMost, async () => Assert.That((key is null ? await _staff.Manager.SendAsync(request) : await _staff.Manager.SendAsync(request, key)).Error, Is.Null));

    private async Task CountAsync(int atMost, Func<Task> act)
    {
        _counter.Reset();

        await _fixture.SendAsync(new AuthenticateBearerQuery(_token));
        await act();

        Assert.That(_counter.Count, Is.EqualTo(atMost));
    }
}
