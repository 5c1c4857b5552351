using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>What the server must answer, kept in the simplest way: for each device its code, its pairs in order, and which of them it holds.</summary>
internal sealed class TokenModel(Fixture fixture, HashSet<string> issued)
{
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(31), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11), TimeSpan.FromHours(2), TimeSpan.FromDays(30)];

    private readonly Flow _flow = new(fixture);
    private readonly Dictionary<int, Device> _devices = [];
    private readonly List<Device> _former = [];

    private DateTime Now => fixture.Clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
            await TakeAsync(step);
        foreach (var device in _devices.Values.Concat(_former))
            await CheckAsync(device);
    }

    private Task TakeAsync(Step step) => step.Deed switch
    {
        Deed.Authorize => AuthorizeAsync(step.Device),
        Deed.Wait => WaitAsync(step.Choice),
        Deed.Clean => CleanAsync(),
        _ when !_devices.TryGetValue(step.Device, out _) => Task.CompletedTask,
        Deed.Exchange => ExchangeAsync(_devices[step.Device]),
        Deed.ReplayCode => ReplayAsync(_devices[step.Device]),
        _ when _devices[step.Device].Pairs.Count == 0 => Task.CompletedTask,
        Deed.Refresh => RefreshAsync(_devices[step.Device], isReceived: true),
        Deed.RefreshAndLose => RefreshAsync(_devices[step.Device], isReceived: false),
        Deed.RefreshInParallel => RefreshInParallelAsync(_devices[step.Device]),
        Deed.Use => UseAsync(_devices[step.Device]),
        Deed.Revoke => RevokeAsync(_devices[step.Device]),
        Deed.PresentFormer => PresentFormerAsync(_devices[step.Device], step.Choice),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private async Task AuthorizeAsync(int number)
    {
        if (_devices.Remove(number, out var former))
            _former.Add(former);
        var code = await _flow.CodeAsync();
        issued.Add(code);
        _devices[number] = new Device(code, Now);
    }

    private Task WaitAsync(int choice)
    {
        fixture.Clock.Advance(Waits[choice % Waits.Length]);
        return Task.CompletedTask;
    }

    private Task CleanAsync() => fixture.WriteAsync(db =>
    {
        var now = Now;
        db.AccessTokens.RemoveRange(db.AccessTokens.AsTracking().Where(token => token.ExpiresAt <= now).ToList());
        db.AuthorizationCodes.RemoveRange(db.AuthorizationCodes.AsTracking().Where(code => code.ExpiresAt <= now).ToList());
    });

    private async Task ExchangeAsync(Device device)
    {
        if (device.Pairs.Count > 0)
            return;
        var isInTime = Now < device.AuthorizedAt + TimeSpan.FromMinutes(9.9);
        var result = await _flow.RedeemAsync(device.Code);
        if (!isInTime && !result.IsSuccess)
            return;
        var pair = Received(result);
        device.Pairs.Add(new Known(pair) { UsedAt = Now });
        device.Hold(0, Now + result.Value.Lifetime);
        device.IsAlive = true;
    }

    private async Task ReplayAsync(Device device)
    {
        if (device.Pairs.Count == 0)
            return;
        Assert.That((await _flow.RedeemAsync(device.Code)).IsSuccess, Is.False, "A code works once.");
        device.IsAlive = false;
    }

    private async Task RefreshAsync(Device device, bool isReceived)
    {
        var result = await _flow.RefreshAsync(device.Pairs[device.Held].Pair.Refresh);
        Answered(device, device.Held, result);
        if (isReceived && device.IsAlive)
            device.Hold(device.Held + 1, Now + result.Value.Lifetime);
    }

    private async Task RefreshInParallelAsync(Device device)
    {
        var token = device.Pairs[device.Held].Pair.Refresh;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _flow.RefreshAsync(token))));
        foreach (var result in results)
            Answered(device, device.Held, result);
        if (device.IsAlive)
            device.Hold(device.Held + 1, Now + results[0].Value.Lifetime);
    }

    // What presenting the refresh token of a pair must give, and what it does to the chain.
    private void Answered(Device device, int presented, Result<IssuedToken> result)
    {
        var next = presented + 1;
        if (next < device.Pairs.Count && device.Pairs[next].UsedAt is { } used && Now >= used + Leeway)
            device.IsAlive = false;
        if (!device.IsAlive)
        {
            Assert.That(result.IsSuccess, Is.False, "A chain that ended gives nothing.");
            return;
        }

        var pair = Received(result);
        if (next < device.Pairs.Count)
        {
            Assert.That(pair, Is.EqualTo(device.Pairs[next].Pair), "A chain never forks.");
            return;
        }

        device.Pairs[presented].UsedAt ??= Now;
        device.Pairs.Add(new Known(pair));
    }

    private async Task UseAsync(Device device)
    {
        var known = device.Pairs[device.Held];
        var works = await _flow.UseAsync(known.Pair.Access);
        if (!device.IsAlive)
            Assert.That(works, Is.False, "A chain that ended gives no access.");
        else if (Now < device.WorksUntil - TimeSpan.FromSeconds(1))
            Assert.That(works, Is.True, "A token works for the time that was told.");
        if (works)
            known.UsedAt ??= Now;
    }

    private async Task RevokeAsync(Device device)
    {
        Assert.That((await _flow.RevokeAsync(device.Pairs[device.Held].Pair.Refresh)).IsSuccess, Is.True);
        device.IsAlive = false;
    }

    // A thief, or a program with an old copy of its tokens: any that the device has ever held.
    private async Task PresentFormerAsync(Device device, int choice)
    {
        var presented = choice % (device.Held + 1);
        Answered(device, presented, await _flow.RefreshAsync(device.Pairs[presented].Pair.Refresh));
    }

    private async Task CheckAsync(Device device)
    {
        if (device.Pairs.Count == 0)
            return;
        Assert.That(await _flow.ChainsAsync(device.Code), Is.EqualTo(device.IsAlive ? 1 : 0), "Of a code comes one chain.");

        // Whoever follows the protocol has access.
        var result = await _flow.RefreshAsync(device.Pairs[device.Held].Pair.Refresh);
        Assert.That(result.IsSuccess && await _flow.UseAsync(Received(result).Access), Is.EqualTo(device.IsAlive));
        if (device.IsAlive)
            return;
        foreach (var known in device.Pairs)
            Assert.That(await _flow.UseAsync(known.Pair.Access), Is.False);
    }

    private Pair Received(Result<IssuedToken> result)
    {
        Assert.That(result.Error, Is.Null);
        var pair = Pair.Of(result.Value);
        issued.Add(pair.Access);
        issued.Add(pair.Refresh);
        return pair;
    }

    private sealed record Known(Pair Pair)
    {
        public DateTime? UsedAt { get; set; }
    }

    private sealed class Device(string code, DateTime authorizedAt)
    {
        public string Code { get; } = code;

        public DateTime AuthorizedAt { get; } = authorizedAt;

        public List<Known> Pairs { get; } = [];

        public int Held { get; private set; }

        public DateTime WorksUntil { get; private set; }

        public bool IsAlive { get; set; }

        public void Hold(int held, DateTime worksUntil) => (Held, WorksUntil) = (held, worksUntil);
    }
}
