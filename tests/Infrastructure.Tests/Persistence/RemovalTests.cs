using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>Removing something with all that is its own, by one batch.</summary>
internal sealed class RemovalTests
{
    private Fixture _fixture = null!;
    private int _personId;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _personId = await _fixture.ReadAsync(context => context.People.Where(person => person.Email == "user@planplatform.local").Select(person => person.Id).SingleAsync());
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task ACompanyThatWasChangedMeanwhile_IsJudgedAnew()
    {
        await _fixture.WriteAsync(context => context.Companies.Add(
            Company.Create(7, _fixture.Caller.OrganisationId, _personId, "Acme", "123456789", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        await using var scope = _fixture.NewScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var removal = scope.ServiceProvider.GetRequiredService<ICompanyRemoval>();
        var versions = new List<int>();

        var result = await context.WriteAsync<Result>(
            async token =>
            {
                var version = await context.Companies.Where(company => company.Id == 7).Select(company => company.Version).SingleAsync(token);
                versions.Add(version);

                // As if somebody had changed it in between, the first time.
                await removal.RemoveAsync(7, versions.Count == 1 ? version - 1 : version, token);
                return Result.Success();
            },
            CancellationToken.None);

        Assert.That((result.IsSuccess, versions.Count), Is.EqualTo((true, 2)));
        Assert.That(await _fixture.ReadAsync(reader => reader.Companies.AnyAsync()), Is.False);
    }

    [TestCase(1000, 1000)]
    [TestCase(1001, 0)]
    public async Task VeryManyFiles_AreLeftToTheSweep(int objects, int files)
    {
        await _fixture.SendAsync(new CreateQuotaPlanCommand { Name = "a", Description = "", Quota = 1 });
        await _fixture.WriteAsync(async context =>
        {
            await context.Database.ExecuteSqlInterpolatedAsync(
                $"INSERT INTO Allotments (PersonId, OrganisationId, Usage, Version) VALUES ({_personId}, {_fixture.Caller.OrganisationId}, 0, 1)");
            await context.Database.ExecuteSqlRawAsync(
                $$"""
                INSERT INTO StorageObjects (Id, OrganisationId, OwnerId, Name, ContentType, Size, CreatedAt, Version)
                SELECT {{TestDatabase.Concat("'object-'", "n")}}, {0}, {1}, 'a', 'a/b', 1, '2026-01-01 00:00:00', 1 FROM {{TestDatabase.Numbers(objects)}}
                """,
                _fixture.Caller.OrganisationId,
                _personId);
            return Result.Success();
        });
        await using var scope = _fixture.NewScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var removal = scope.ServiceProvider.GetRequiredService<IPersonRemoval>();

        RemovedPerson? removed = null;
        await context.WriteAsync<Result>(
            async token =>
            {
                removed = await removal.RemoveAsync(_fixture.Caller.OrganisationId, _personId, token);
                return Result.Success();
            },
            CancellationToken.None);

        Assert.That((removed!.Objects, removed.FileIds.Count), Is.EqualTo((objects, files)));
        Assert.That(await _fixture.ReadAsync(reader => reader.StorageObjects.CountAsync()), Is.Zero);
    }
}
