using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class ExpiredRowsTests
{
    private static readonly ClientCredentials[] Demo = [new("demo-client", "demo-secret")];
    private static readonly AuthorizationRequest Request = new() { ClientId = "demo-client", RedirectUri = "http://localhost:3000/callback", ResponseType = "code" };
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [TearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task WhatHasRunOut_IsRemoved_AndWhatWorksIsKept()
    {
        await ConnectAsync();
        await ExpireAsync("AccessTokens");
        await ApproveAsync();
        await ExpireAsync("AuthorizationCodes");
        await ConnectAsync();
        await ApproveAsync();

        var removed = await RemoveAsync();

        Assert.That(removed, Is.EqualTo(2));
        Assert.That(await _fixture.ReadAsync(context => context.AccessTokens.CountAsync()), Is.EqualTo(1));
        Assert.That(await _fixture.ReadAsync(context => context.AuthorizationCodes.CountAsync()), Is.EqualTo(1));
        Assert.That(await _fixture.ReadAsync(context => context.RefreshTokens.CountAsync()), Is.EqualTo(2), "refresh tokens don't run out");
        Assert.That(await RemoveAsync(), Is.Zero);
    }

    [Test]
    public async Task MoreThanABatch_GoesWhole()
    {
        var count = (2 * ExpiredRows.BatchSize) + 1;
        await _fixture.WriteAsync(context =>
        {
            var application = context.Applications.Single(other => other.ClientId == "demo-client");
            for (var number = 0; number < count; number++)
            {
                context.AccessTokens.Add(AccessToken.ForApplication(
                    OpaqueToken.NewAccessToken(), application.Id, application.OrganisationId, Scopes.Benefits, DateTime.UtcNow.AddDays(-1)));
            }
        });

        Assert.That(await RemoveAsync(), Is.EqualTo(count));
    }

    [Test]
    public async Task TwoNodesAtOnce_RemoveEachRowOnce()
    {
        await ConnectAsync();
        await ExpireAsync("AccessTokens");

        var removed = await Task.WhenAll(RemoveAsync(), RemoveAsync());

        Assert.That(removed.Sum(), Is.EqualTo(1));
    }

    private Task<int> RemoveAsync() => _fixture.Services.GetRequiredService<ExpiredRows>().RemoveAsync(CancellationToken.None);

    private async Task<OpaqueToken> ApproveAsync()
    {
        var personId = await _fixture.ReadAsync(context => context.People.Where(person => person.Email == "user@planplatform.local").Select(person => person.Id).SingleAsync());
        return (await _fixture.SendAsync(new ApproveAuthorizationCommand(Request, personId, await _fixture.StampAsync(personId)))).Value;
    }

    private async Task ConnectAsync() =>
        await _fixture.SendAsync(new RedeemAuthorizationCodeCommand(Demo, (await ApproveAsync()).Reveal(), Request.RedirectUri, Verifier: null));

    private Task<Domain.Common.Result> ExpireAsync(string table) => _fixture.WriteAsync(async context =>
    {
        await context.Database.ExecuteSqlRawAsync($"UPDATE {table} SET ExpiresAt = {{0}}", DateTime.UtcNow.AddSeconds(-1));
        return Domain.Common.Result.Success();
    });
}
